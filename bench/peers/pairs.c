// Frequent pairs of products in orders, as fast as one thread does it: the limit that others are measured against.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static int32_t *support;
static int most_first(const void *a, const void *b) {
  int32_t one = *(const int32_t *)a, other = *(const int32_t *)b;
  return support[one] != support[other] ? (support[one] < support[other] ? 1 : -1) : one - other;
}

/* frequent pairs of baskets, their number */
static long count(int32_t orders, int32_t products, const int32_t *offsets, const int32_t *item, double share, int32_t *kept_out) {
  int32_t *seen = malloc(products * sizeof *seen);
  memset(seen, -1, products * sizeof *seen);
  support = calloc(products, sizeof *support);
  long baskets = 0;
  for (int32_t order = 0; order < orders; order++) {
    baskets += offsets[order + 1] > offsets[order];
    for (int32_t at = offsets[order]; at < offsets[order + 1]; at++) {
      if (seen[item[at]] == order) continue;
      seen[item[at]] = order;
      support[item[at]]++;
    }
  }
  double exact = share * baskets;
  int32_t least = (int32_t)exact;
  if (least < exact - 1e-9) least++;
  if (least < 1) least = 1;
  int32_t *order_of = malloc(products * sizeof *order_of), *number = malloc(products * sizeof *number), kept = 0;
  memset(number, -1, products * sizeof *number);
  for (int32_t product = 0; product < products; product++)
    if (support[product] >= least) order_of[kept++] = product;
  qsort(order_of, kept, sizeof *order_of, most_first);
  for (int32_t at = 0; at < kept; at++) number[order_of[at]] = at;
  uint32_t *pairs = calloc((size_t)kept * (kept - 1) / 2 + 1, sizeof *pairs);
  int32_t run[4096];
  memset(seen, -1, products * sizeof *seen);
  for (int32_t order = 0; order < orders; order++) {
    int32_t length = 0;
    for (int32_t at = offsets[order]; at < offsets[order + 1]; at++) {
      int32_t own = number[item[at]];
      if (own < 0 || seen[item[at]] == order) continue;
      seen[item[at]] = order;
      int32_t place = length++;
      for (; place > 0 && run[place - 1] > own; place--) run[place] = run[place - 1];
      run[place] = own;
    }
    for (int32_t high = 1; high < length; high++) {
      uint32_t *row = pairs + (size_t)run[high] * (run[high] - 1) / 2;
      for (int32_t low = 0; low < high; low++) row[run[low]]++;
    }
  }
  long found = 0;
  size_t all = (size_t)kept * (kept - 1) / 2;
  for (size_t at = 0; at < all; at++) found += pairs[at] >= (uint32_t)least;
  free(seen), free(support), free(order_of), free(number), free(pairs);
  *kept_out = kept;
  return found;
}

int main(int argc, char **argv) {
  FILE *file = fopen(argv[1], "rb");
  int32_t head[2];
  if (argc < 3 || !file || fread(head, 4, 2, file) != 2) return 1;
  int32_t *offsets = malloc((head[0] + 1) * sizeof *offsets);
  if (fread(offsets, 4, head[0] + 1, file) != (size_t)head[0] + 1) return 1;
  int32_t *item = malloc(offsets[head[0]] * sizeof *item);
  if (fread(item, 4, offsets[head[0]], file) != (size_t)offsets[head[0]]) return 1;
  for (int run = 0; run < 8; run++) {
    int32_t kept;
    double start = now();
    long found = count(head[0], head[1], offsets, item, atof(argv[2]), &kept);
    if (run > 0) printf("%.4f %ld %d\n", now() - start, found, kept);
  }
  return 0;
}
