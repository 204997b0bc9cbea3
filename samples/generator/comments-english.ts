// Answers to "what is the main reason for your score?", one a line: tone and marks, themes, text.
// Tone: + good, - bad, ~ both or neither. Marks: ! the polarity hangs on a negation, ? asks for something,
// in: only from these countries, since: not before this month.
export const englishComments = `
+ in:AE quality | Best coffee I've had since we moved to Dubai.
+   quality          | The Haraz is unreal. Chocolate, a bit of dried fruit, no bitterness at all.
+   quality          | Beans are always freshly roasted, the date is right there on the bag.
+   quality          | My espresso finally tastes like the one at the cafe downstairs.
+   quality          | Consistent. I've reordered the same bag nine times and it's the same cup every time.
+   quality          | Smells amazing the second you open the bag
+   quality          | Honestly didn't expect supermarket coffee to be ruined for me, but here we are.
+   quality          | The dallah is heavy, well made, and looks better than the photos.
+   quality          | Lovely ceramics, my mother asked where I bought them.
+   quality          | Cardamom is green and fragrant, not the grey dusty stuff.
+ ! since:2026-06 quality | Never had a bad bag. Not once in two years.
+ ! quality          | Can't fault the coffee.
+   delivery         | Ordered at 11 at night, had it the next afternoon.
+ in:AE delivery | Delivery to Sharjah is faster than Amazon, I don't know how you do it
+ in:DE delivery | Arrived in Berlin in five days, customs paperwork already done.
+   delivery         | Driver called before coming and waited while I came down. Small thing but it matters.
+   delivery         | Super quick shipping.
+ ! delivery         | Never late, not even in the week before Eid.
+   delivery         | Came two days earlier than promised
+   packaging        | The packaging alone makes it a gift.
+   packaging        | Everything was wrapped in paper and cardboard, no plastic. Thank you for that.
+   packaging        | Six finjans, not a single chip. Whoever packs these boxes deserves a raise.
+   packaging        | Beautiful box, I kept it for my tea bags.
+   packaging        | Little handwritten card inside made my day
+   service          | Noor on WhatsApp answered within two minutes and knew her coffee.
+   service          | I picked the wrong grind, they swapped it before it shipped without me even asking.
+   service          | Real people who answer. That's rare.
+   service          | They remembered what I ordered last time and suggested something better. Sold.
+   service          | Had a broken cup, one photo and a new one was on its way.
+   returns          | Sent the kettle back, money was on my card in three days.
+   returns,service  | Returning the grinder was painless and nobody argued.
+   price            | Fair price for speciality coffee.
+   price,quality    | Costs more than the mall but you taste where the money goes.
+   price            | Good value, especially the one kilo bags
+ since:2025-01 price | Great sale in November, stocked up for three months.
+   choice           | Love that I can get Yemeni beans and a decent dripper in the same place.
+   choice           | Nice selection, not too big. I don't need 200 coffees, I need six good ones.
+   choice           | Something for my husband's espresso and for my mother's qahwa in one order.
+   app              | Reordering in the app takes ten seconds.
+   app              | Easy to use website and the Arabic version is proper Arabic, my dad uses it.
+   app,delivery     | Simple checkout, Apple Pay, delivered next day. Done.
+   quality,delivery | Fresh beans and fast delivery, what else is there?
+   quality,service  | Great coffee, lovely people.
+ in:OM quality,packaging | Gorgeous set, arrived in one piece all the way to Muscat.
+   quality          | the Turkish one with cardamom reminds me of my grandmother's house
+   quality          | We switched the whole office over. Complaints about the coffee machine have stopped.
+   service,choice   | The tasting box plus their advice got me off instant for good.
+   quality          | Medjool dates were huge and soft
+   general          | I've told half my building already.
+   general          | It's become our Friday ritual.
+   general          | Proud to see something like this made here.
+   general          | You had me at the first cup
+   general          | Everything just works. Please don't change.
+ since:2025-06 general | been ordering since you opened and I'm not going anywhere
+ ! general          | Nothing to complain about, keep going.
+   quality          | Karak mix is dangerously good
+   quality          | The incense burner is stunning and the oud isn't overpowering.
+   quality          | The electric kettle holds temperature to the degree. Worth it.
+ in:QA delivery,service | Got stuck at customs in Doha, your team chased it and kept me posted every day.
+   packaging,delivery | Ramadan hamper reached my parents in Riyadh on the first night. They were so touched.
+ since:2026-01 quality | +1 for the new Huila, even better than last year's.
+   choice,quality   | Finally a decaf that tastes of coffee.
+   app              | The Arabic/English switch is seamless.
+   price,service    | They honoured the sale price a day late because my card had failed. Classy.
+   quality          | Linen napkins washed ten times, still perfect
+ in:AE delivery | Same day in Dubai!!
+   service          | Booked the barista class as a gift, teacher was patient and funny.
+   quality          | My guests always ask which coffee it is.
+   quality,price    | Better than brands twice the price.
+   packaging        | valve bag, zip, roast date, everything a coffee bag should have
+   returns          | No questions asked return. That's why I'll order again.
+   quality          | Smooth, not acidic, kind to my stomach.
+ in:GB delivery | Manchester in four working days, impressed
+   general          | 10/10 would gift again
+   quality          | The candle smells like an actual roastery and not like vanilla.
+   service          | Called about a wholesale account and got straight answers.
+   quality          | Moka pot is solid. Morning routine upgraded.
+   general          | Happy customer since 2024
~ since:2026-02 quality,price | Coffee is excellent, but the prices have crept up this year.
~   delivery         | Good stuff, delivery is hit and miss.
~ in:DE,GB,FR price,delivery | Love the products; shipping to Europe costs almost as much as the coffee.
~   app              | Coffee great, app logs me out every time.
~ since:2025-11 choice | Good but the range hasn't changed in a year.
~   quality          | First bag was superb, second one tasted a bit flat.
~   packaging        | Nice products, but why the huge box for one bag of coffee?
~   price            | It's fine. A little pricey for everyday.
~   general          | Only ordered once so can't say much yet.
~   general          | It was a gift for a friend, she seems happy with it.
~   service          | Friendly answers, just slow on weekends.
~   delivery,quality | Coffee perfect, courier not so much. He left it with the guard and told nobody.
~ ? choice           | Would give a 10 if you had whole bean decaf all the time.
~ ? app              | Let me skip a month of the coffee box without calling you and I'm happy.
~   quality          | Decent. Nothing special but nothing wrong either.
~   price            | I only buy in the sale.
~   quality,packaging | Beautiful cups, one had a small chip but I kept it.
~   delivery         | Took nine days. They did warn me, to be fair.
~ ? choice           | More teas please, otherwise all good
~   returns          | Refund came, though it took three e-mails.
~   general          | ok
~   app,service      | Website showed in stock, then I got a call that it wasn't. At least they called.
~   quality          | Good machine, confusing manual.
~   price            | Not cheap, but not overpriced either.
~   general          | too early to tell
~ since:2026-02 delivery,price | Free shipping limit went up, so now I order less often.
~   quality          | My wife loves the lighter roast, I find it too light.
~   choice           | You're always out of the one thing I want (Haraz 500).
- in:SA delivery | Two weeks to Jeddah. TWO WEEKS.
-   delivery         | Parcel marked delivered, nothing at my door. Found it at a neighbour's four days later.
- since:2026-05 delivery | Late again, third time since spring.
- ! delivery         | Never arrived. Still waiting for someone to tell me where it is.
-   delivery,service | The courier doesn't answer, you don't answer, and I have no coffee.
-   delivery         | Tracking link shows nothing for days
- ! delivery         | It did not come before Eid as promised, so the gift was pointless.
- in:SA since:2026-03 delivery | New courier in Riyadh is terrible, please go back to the old one.
-   delivery,packaging | Box was crushed and wet when it finally got here.
-   packaging        | Bag burst in transit, beans everywhere.
-   packaging,quality | Ceramic dripper arrived in three pieces. Second one too!
- ! packaging        | No padding whatsoever around a glass jug. What did you expect?
-   quality          | Dripper cracked the first time I poured hot water.
-   quality          | Last two bags were stale. Roast date was seven weeks old.
-   quality          | Grinder jammed after a month.
- ! since:2025-09 quality | The coffee isn't what it used to be.
-   quality          | Bitter, burnt, disappointing.
-   quality          | Candle is lovely for ten minutes, then the wick drowns.
-   quality,returns  | Machine leaks and I'm told to pay for sending it back.
- since:2026-02 price | 8% up overnight and a smaller discount. I noticed.
- since:2026-02 price | Way too expensive now, I've gone back to the supermarket.
- in:GB price | Shipping to the UK is daylight robbery.
- since:2026-02 price | 97 dirhams for half a kilo? Come on.
- ! since:2026-02 price | Not worth the money any more.
-   service          | Took six days to get a reply, and it was a copy-paste one.
-   service          | Nobody picks up the phone.
- ! service          | I was promised a call back. No one called.
-   service          | Your chat kept sending me links to pages I had already read.
-   returns          | Three weeks for a refund and counting.
- ! returns          | You won't take back an unopened bag? Really?
-   returns,service  | Sent the wrong size, then made ME organise the pick-up.
-   app              | App crashes when I add a second address.
-   app              | Checkout failed three times and charged me twice.
- ! app              | Discount code didn't work and I couldn't reach anyone.
- in:DE app | It shows prices in dirhams even though I'm in Germany, very annoying.
-   choice           | Half of what I want is out of stock every single time.
- ! since:2026-09 choice | You don't have decaf since August. Had to buy elsewhere.
-   delivery         | -5 days promised, 16 days real
-   packaging        | Gift wrapping was just brown paper and it was torn.
-   quality,service  | Wrong grind, and when I wrote I was told I must have clicked the wrong thing.
- since:2025-09 general | Used to be great.
- ! general          | I don't think I will order again.
- in:SA,KW,QA,BH,OM delivery,price | Paid 45 for shipping and waited twelve days.
-   quality          | Maamoul was dry as sand
-   app,delivery     | Gave my address twice and it still went to the old one.
`;
