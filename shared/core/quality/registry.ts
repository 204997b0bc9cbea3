import type { Check } from './check.ts';
import { missing } from './checks/completeness/missing.ts';
import { productPriceMissing } from './checks/completeness/product-price-missing.ts';
import { responseEmpty } from './checks/completeness/response-empty.ts';
import { unreachable } from './checks/completeness/unreachable.ts';
import { categorySpellings } from './checks/consistency/category-spellings.ts';
import { currencyWithoutRate } from './checks/consistency/currency-without-rate.ts';
import { genderWords } from './checks/consistency/gender-words.ts';
import { letterCase } from './checks/consistency/letter-case.ts';
import { phoneCountryDiffers } from './checks/consistency/phone-country.ts';
import { phoneFormat } from './checks/consistency/phone-format.ts';
import { postcodeCountry } from './checks/consistency/postcode-country.ts';
import { severalSpellings } from './checks/consistency/spellings.ts';
import { straySpaces } from './checks/consistency/stray-spaces.ts';
import { customerNotListed } from './checks/integrity/customer-not-listed.ts';
import { eventWithoutPerson } from './checks/integrity/event-without-person.ts';
import { lineWithoutProduct } from './checks/integrity/line-without-product.ts';
import { orderWithoutCustomer } from './checks/integrity/order-without-customer.ts';
import { productNotListed } from './checks/integrity/product-not-listed.ts';
import { responseWithoutPerson } from './checks/integrity/response-without-person.ts';
import { ageImplausible } from './checks/plausibility/age-implausible.ts';
import { birthInFuture } from './checks/plausibility/birth-in-future.ts';
import { declaredInFuture } from './checks/plausibility/declared-in-future.ts';
import { eventInFuture } from './checks/plausibility/event-in-future.ts';
import { orderInFuture } from './checks/plausibility/order-in-future.ts';
import { orderOutlier } from './checks/plausibility/order-outlier.ts';
import { priceBelowCost } from './checks/plausibility/price-below-cost.ts';
import { totalNegative } from './checks/plausibility/total-negative.ts';
import { notSeen } from './checks/timeliness/not-seen.ts';
import { doubleResponse } from './checks/uniqueness/double-response.ts';
import { duplicateLine } from './checks/uniqueness/duplicate-line.ts';
import { duplicateRow } from './checks/uniqueness/duplicate-row.ts';
import { sameEmail } from './checks/uniqueness/same-email.ts';
import { sameNameBirth } from './checks/uniqueness/same-name-birth.ts';
import { samePhone } from './checks/uniqueness/same-phone.ts';
import { birthDateInvalid } from './checks/validity/birth-date-invalid.ts';
import { brokenEncoding } from './checks/validity/broken-encoding.ts';
import { countryUnknown } from './checks/validity/country-unknown.ts';
import { emailDisposable } from './checks/validity/email-disposable.ts';
import { emailDomain } from './checks/validity/email-domain.ts';
import { emailRole } from './checks/validity/email-role.ts';
import { emailSyntax } from './checks/validity/email-syntax.ts';
import { phoneInvalid } from './checks/validity/phone-invalid.ts';
import { postcodeInvalid } from './checks/validity/postcode-invalid.ts';
import { nothingSaid } from './checks/validity/says-nothing.ts';
import { unreadable } from './checks/validity/unreadable.ts';

/** Every check of the audit, in the order in which they run. */
export const checks: readonly Check[] = [
  missing,
  unreachable,
  emailSyntax,
  emailDomain,
  emailRole,
  emailDisposable,
  phoneInvalid,
  birthDateInvalid,
  postcodeInvalid,
  countryUnknown,
  nothingSaid,
  brokenEncoding,
  unreadable,
  sameEmail,
  samePhone,
  sameNameBirth,
  duplicateRow,
  duplicateLine,
  doubleResponse,
  phoneFormat,
  phoneCountryDiffers,
  postcodeCountry,
  genderWords,
  letterCase,
  straySpaces,
  severalSpellings,
  categorySpellings,
  currencyWithoutRate,
  notSeen,
  customerNotListed,
  orderWithoutCustomer,
  lineWithoutProduct,
  productNotListed,
  eventWithoutPerson,
  responseWithoutPerson,
  ageImplausible,
  birthInFuture,
  orderInFuture,
  eventInFuture,
  declaredInFuture,
  totalNegative,
  orderOutlier,
  productPriceMissing,
  priceBelowCost,
  responseEmpty,
];
