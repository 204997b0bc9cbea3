// By how they are used in answers and reviews, on the scale of the lexicon; what only shows a thing (a cake, a car) has no feeling.
const groups: readonly (readonly [valence: number, emoji: string])[] = [
  [3.2, '😍 🥰 😻 💖 💕 💞 💓 💗 💘 💝 🤩 ❤ ❤‍🔥 💯 🏆'],
  [2.8, '😀 😃 😄 😁 😊 ☺ 🥳 🎉 🎊 😇 💛 💚 💙 💜 🧡 🤎 🖤 🤍 🩷 🩵 🌟 ⭐ 💐 🌹 🫶'],
  [2.4, '👍 👏 🙌 💪 👌 😘 😗 😚 😙 😋 😎 🤗 😂 🤣 😆 ✨ 🌸 🌷 🌺 🌻 🥇 🎁 😹 😸 😺 💋 🤤 🔝'],
  [2, '🙂 😉 😌 😜 😝 😛 🤪 🙏 ✌ 🤝 ✅ ✔ ☑ 👊 🤙 🌈 ☀ 🌞 🔥 🚀 🥂 🍾 🕺 💃 🆒 😏 🤭 🥹 🆗 💎 👑 🤲'],
  [-0.6, '😐 😑 😶 🤔 🙃 🤨 😬 🫤 🤷 😯 😮'],
  [-1.4, '😕 🙁 ☹ 😟 😔 😞 😒 🙄 😓 😪 😥 😰 😨 😧 😦 🥱 😳 😖 😣 😫 😩 🥺 ⚠ 🤥 😲'],
  [-2.2, '😢 😿 😭 💔 😱 👎 ❌ ❎ 🚫 😷 🤒 🤕 🥴 😵 🤦 ⛔ 👿 😾 🙅 😠 🐌 🗑 🤧 🆘'],
  [-3, '😡 🤬 🤮 🤢 💩 🖕 😤 ☠ 💀 👺 👹 😈 🤡'],
];

/** Emoji with how positive people who write them are, folded as forms of tokens are. */
export const emojiValences: ReadonlyMap<string, number> = new Map(
  groups.flatMap(([valence, emoji]) => emoji.split(' ').map((one) => [one, valence] as const)),
);
