// Sentence borders, one row a rule. '|' marks the borders that are expected;
// it is taken out before the text is split.
#include "segment/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "segment/rules.h"
#include "text/tokens.h"

namespace claimdiff {
namespace {

struct SentenceCase {
  std::string_view name;
  std::string_view language;
  std::string_view marked;
};

std::string Unmark(std::string_view marked) {
  std::string text;
  for (const char c : marked) {
    if (c != '|') text.push_back(c);
  }
  return text;
}

// `text` with '|' before the white space that parts its sentences.
std::string Mark(const std::string& text, std::string_view language) {
  const text::Tokens tokens = text::Tokenise(text);
  const TokenSpan block{0, static_cast<std::uint32_t>(tokens.list.size())};
  std::vector<Sentence> sentences;
  SplitSentences({text, tokens, {}}, block, RulesFor(language), &sentences);
  std::string marked;
  std::size_t at = 0;
  for (const Sentence& sentence : sentences) {
    const std::size_t end = tokens.list[sentence.tokens.end - 1].span.end;
    marked += text.substr(at, end - at);
    if (sentence.tokens.end < tokens.list.size()) marked += '|';
    at = end;
  }
  return marked + text.substr(at);
}

constexpr SentenceCase kGeneral[] = {
    {"no border in brackets", "en",
     "He left (he was tired. He slept.) and came back.| Nobody saw him."},
    {"but where the brackets are sentences of their own", "en",
     "He left.| (He was tired.| He slept.)"},
    {"a sentence in brackets, and another", "en",
     "To end it, type C-c. (Two characters.)| To go on, wait."},
    {"no sentence in brackets", "en",
     "He left (he was tired.) Nobody saw Ann (Lee.) Smith."},
    {"a bracket that is not closed ends nothing", "en",
     "He left (he was tired.| He slept.| Nobody saw him."},
    {"brackets in Korean", "ko",
     "그는 떠났다(피곤했다. 잤다. 꿈을 꿨다).| 끝."},
    {"dates of a life, Polish", "pl",
     "John Smith (ur. 17 października 1902 w Londynie, zm. 3 marca 1986 w "
     "Paryżu) – brytyjski astronom.| Był sławny."},
    {"dates of a life, Turkish", "tr",
     "John Smith (d. 17 Ekim 1902, Londra – ö. 3 Mart 1986, Paris) bir "
     "astronom.| Ünlüydü."},
    {"dates of a life, Greek", "el",
     "Ο Τζον Σμιθ (γεν. 17 Οκτωβρίου 1902, Λονδίνο – θαν. 3 Μαρτίου 1986) "
     "ήταν αστρονόμος.| Έγινε γνωστός."},
    {"a small letter before a number", "es", "Véase la p. 5 y la n. 17."},
    {"a small letter after a number", "en", "It is 5 m.| 20 people saw it."},
    {"an abbreviation in brackets", "en",
     "Use ARM (eg. Raspberry PI) boards.| They are cheap."},
    {"a command that calls out", "en",
     "Type :q! <ENTER> to leave.| Type :q! and wait."},
    {"a question in quotes with a particle", "ja",
     "「保存しますか?」を見てください。|次へ。"},
    {"a question in quotes, and then another sentence", "ja",
     "「保存しますか?」|もし保存しないなら、閉じます。"},
    {"the year opens, Polish", "pl",
     "W 2025 r. Polska sprzedała 5 ton.| Od 5 maja 2025 r. Polska milczy."},
    {"the day opens, Polish", "pl",
     "4 lutego 2025 r. 47-letniego mężczyznę zatrzymano."},
    {"the century opens, Polish", "pl", "W XX w. Polska wygrała."},
    {"the year opens, Russian", "ru",
     "В 2012 г. Москва купила.| Это было в 2012 г.| Москва купила."},
    {"the year opens, Ukrainian", "uk", "У 2012 р. Київ купив."},
    {"the year opens, Bulgarian", "bg", "През 2012 г. Витория спечели."},
    {"the year opens, Croatian", "hr",
     "U 2025. Hrvatska je kupila.| To je bilo 2025.| Hrvatska je kupila."},
    {"the year opens, Czech", "cs", "V r. 2012 Praha koupila."},
    {"times and days, Lithuanian", "lt",
     "4 val. 38 min. Vilniuje nukrito.| 1902 m. spalio 17 d. Londone gimė."},
    {"a time, Latvian", "lv", "Tas notika plkst. 1.30 naktī."},
    {"about so many, Estonian", "et", "Linnas on u. 5 mln inimest."},
    {"a page, Catalan", "ca", "Vegeu la pàg. 5 del llibre."},
    {"before Christ, Basque and Turkish", "eu", "K.a. 300 urtean gertatu zen."},
    {"before Christ, Turkish", "tr", "M.Ö. 300 yılında oldu."},
    {"two plain sentences", "en", "The mill closed.| Nobody was hurt."},
    {"question and exclamation marks", "en",
     "Why now?| Nobody knows!| Indeed."},
    {"no mark at the end", "en", "It rained.| The end"},
    {"a lower-case word goes on", "en", "The Yahoo! site was down? no matter."},
    {"a lower-case brand may begin", "en", "It was cheap.| iPhone sales rose."},
    {"a line break is white space", "en", "The mill\nclosed.| It\nrained."},
    {"a semicolon is no border", "en", "It rained; He slept."},
    {"a colon is no border", "en", "He said: It rained."},
    {"an ellipsis before a capital", "en", "He waited...| Nobody came."},
    {"an ellipsis before lower case", "en", "He waited... and left."},
    {"an ellipsis in a menu", "de",
     "Wählen Sie Datei… – Export und Drucken.| Fertig."},
    {"an ellipsis before an arrow", "pt", "Abra Dados → Ordenar… → Opções."},
    {"an ellipsis in brackets", "en",
     "SUM(Number 1 [; Number 2 [; … [; Number 9]]]) adds."},
    {"a range of numbers", "en", "Between -10 ... 10.| Not more."},
    {"a stop that is spoken of, Japanese", "ja", "名前を . で始めます。"},
    {"a stop that is spoken of, Korean", "ko", "B 또는 . 키를 누릅니다."},
    {"a button's ellipsis, Korean", "ko",
     "저장… 단추를 누릅니다.| 끝났습니다…| 다음 장을 봅니다."},
    {"a button's ellipsis, Persian", "fa", "دکمهٔ ذخیره... را بزنید."},
    {"the Greek question mark", "el", "Ποιος ήρθε;| Κανείς δεν ξέρει."},
    {"a semicolon in Greek brackets", "el",
     "ΑΘΡΟΙΣΜΑ(Αριθμός; Τύπος; Ποσό) δίνει το σύνολο."},
    {"the number of a note at the end", "en",
     "The mill closed.| Nobody was hurt. [12]"},
    {"a remark at the end, Japanese", "ja", "設定を追加します。(非推奨)"},
    {"a sentence in brackets at the end, Japanese", "ja",
     "設定を追加します。|(古い設定は使いません。)"},
    {"a letter before an item", "en", "A. The menu bar.| It is wide."},
    {"an abbreviated month, Lithuanian", "lt",
     "Tai įvyko 2001 m. kovo mėn. 15 d. vakare."},
    {"the ellipsis character", "en", "He waited…| Nobody came… at all."},
    {"a leading ellipsis", "en", "...And so it ended.| Well."},
    {"a run of marks is one end", "en", "Really?!!| Yes."},
    {"a spaced run of marks", "en", "Really? !| Yes."},
    {"decimal points", "en", "It rose 1.5 points to 10.30 today.| Good."},
    {"a web address", "en", "See www.example.com or example.org/A.b.| Thanks."},
    {"an e-mail address", "en", "Write to a.Smith@example.com today.| Thanks."},
    {"a lost space", "en", "The vote was final.|Members left at once."},
    {"a file name keeps its point", "en", "Open the file main.cpp now."},
    {"an enumerator is no sentence", "en", "1. The first point.| 2. The next."},
    {"nor is the number of a section", "en", "3.6.2. Boot order"},
    {"nor is the label of a figure", "en",
     "Figure 8.25. The tool's options.| It is wide."},
    {"nor of a step", "en", "Step 1. Open the lid.| Close it."},
    {"nor after a colon", "en", "Soft light: Figure 8.26. An example."},
    {"nor shortened", "fr", "Fig. 3. Un exemple."},
    {"nor without a space", "ja", "図16.116. 変換する様子"},
    {"nor in Korean", "ko", "그림 12.3. 도구 상자"},
    {"nor after a wide colon", "ja", "写真：図16.116. 変換する様子"},
    {"a year is no label", "en", "Founded 1990.| Employees work here."},
    {"nor a count", "en", "Total 5000.| The rest came later."},
    {"nor a result after a colon", "en", "Result: Spain 3.| Italy was beaten."},
    {"nor a clause without spaces", "ja",
     "この町の人口は約500.| 次の文である。"},
    {"a label begins a block", "en", "He scored.| Then 5.| It rained."},
    {"what begins with a letter may be one", "en",
     "A crew of 5.| Then 6 came."},
    {"nor that of an appendix", "de", "A.4. Bericht senden"},
    {"what ends in a number does", "en",
     "It was the year 2020.| Then it fell."},
    {"a note number stays", "en",
     "The mill closed.[12]| It rained.[3][4]| End."},
    {"a closing bracket stays", "en", "(The mill closed.)| It rained."},
    {"a question inside brackets", "en",
     "The mill (or is it?) Closed Works stood."},
    {"a closing quote stays", "en", "“The mill closed.”| It rained."},
    {"a straight quote stays", "en", "\"The mill closed.\"| \"It rained.\""},
    {"a spaced straight quote", "en", "He said \"why? \"| Another left."},
    {"attribution in lower case", "en", "“Why now?” she asked.| Nobody knew."},
    {"attribution with a name", "en",
     "“Why now?” Ms. Lang asked.| Nobody knew."},
    {"attribution of the next quote", "en",
     "“Why now?”| Lang asked, and left the room."},
    {"a comma after the quote", "en", "“Why now?”, she asked.| No."},
    {"a spaced full stop", "en", "The mill closed .| It rained ."},
    {"a number begins a sentence", "en", "The mill closed.| 40 people left."},
    {"a year ends a sentence", "en", "It closed in 2018.| Nobody noticed."},
    {"a small number ends one", "en", "They won by 5.| Nobody noticed."},
    {"an emoji stays", "en", "The mill closed!😀| It rained."},
    {"a bullet goes with the next", "en", "It rained.| • The mill closed."},
    {"marks only", "en", "* * *"},
    {"nothing", "en", ""},
};

constexpr SentenceCase kLatin[] = {
    {"en: titles", "en",
     "Dr. Smith met Mr. Jones and Prof. Lee in St. Louis.| Ok."},
    {"en: initials", "en",
     "J. K. Rowling and George R.R. Martin met.| They ate."},
    {"a letter after a small word", "it",
     "È più piccolo e scritto in C.| Più precisamente, con gcc."},
    {"in other languages", "pl",
     "Jest dokładniej napisany w C.| Dokładniej, z gcc."},
    {"a noun that letters name", "it",
     "È nel linguaggio di programmazione C.| Più precisamente, con più gcc."},
    {"in Cyrillic", "ru", "Ядро точнее написано в C.| Точнее, с gcc."},
    {"but a place has initials, too", "en", "The test in N. Korea failed."},
    {"in German", "de", "Er las in A. Einsteins Theorie."},
    {"in Russian", "ru", "Он живёт в Н. Новгороде давно."},
    {"in Czech", "cs", "Bydlí v Č. Budějovicích dlouho."},
    {"in Indonesian", "id", "Ditulis dalam B. Inggris kemarin."},
    {"in Portuguese", "pt", "Vive em N. Iorque agora."},
    {"and persons write letters", "en", "In a letter J. Smith wrote it."},
    {"but a person has more initials", "en",
     "The king in A. P. Taylor stayed.| He left."},
    {"an initial after a small word", "it",
     "Un dramma di G. Verdi a Roma.| Bene."},
    {"a middle initial", "en", "Then George W. Bush met Vladimir V. Putin."},
    {"a letter at the end of a word in capitals", "it",
     "Non passano per la fondazione RISC-V.| (Ovviamente, sono liberi.)"},
    {"the same before a noun", "de", "Das ist RISC-V.| Kerne sind frei."},
    {"but a name with a hyphen", "fr", "Le livre de Jean-P. Dupont est là."},
    {"a bracket that holds a sentence", "en",
     "They use plan C.| (Nobody knows.)| It works."},
    {"but a name in brackets", "en", "A book by J. (Jim) Smith came."},
    {"a letter that is a word elsewhere", "en",
     "A compiler for C reads it.| They wrote a compiler for C.| Compilers "
     "are hard."},
    {"a name in small letters after a bracket", "en",
     "It takes gcc (with C99 features).| clang is also supported."},
    {"but after one word", "en", "Call it (twice). then leave."},
    {"nor after a label", "en", "1). first of all"},
    {"nor a word in small letters", "en", "It weighs approx. two tons."},
    {"en: U.S. Army", "en", "He joined the U.S. Army in May.| He left."},
    {"en: the U.S. He", "en", "He lives in the U.S. |He likes it."},
    {"en: a.m. and p.m.", "en", "It opened at 5 p.m.| Then it rained."},
    {"en: p.m. and a weekday", "en", "It opens at 5 p.m. Monday in Rome.| Go."},
    {"en: p.m. and a zone", "en", "It opens at 5 p.m. GMT on Monday."},
    {"en: No. 5", "en", "They live at No. 5 Baker Street.| Quiet."},
    {"en: No is also a word", "en", "He asked her and she said No.| He left."},
    {"en: company forms", "en",
     "Acme Inc. Chief Ann Lee left Acme Corp. in May."},
    {"en: a company form at the end", "en",
     "She left Acme Inc.| The firm is old."},
    {"en: e.g. and i.e.", "en", "Use oil, e.g. Olive oil, i.e. Fat.| Stir."},
    {"en: etc.", "en", "They sell nuts, bolts, etc.| Prices vary."},
    {"en: months before days", "en",
     "It ran from Jan. 5 to Sept. 9.| It was hot."},
    {"en: a month at the end", "en",
     "It is closed until Oct.| President Lee left."},
    {"en: M.Sc.", "en", "She holds an M.Sc. Degree holders earn more."},
    {"en: J.R. Smith Jr.", "en", "J.R. Smith Jr. spoke.| He won."},
    {"en: KNo. is no abbreviation", "en", "The code was KNo.| Five came."},
    {"en: p. before a number", "en", "See p. 5 and vol. 3.| It is long."},
    {"en: a currency before a number", "en",
     "It cost Rs. 500 and Tk. 90.| Ok."},
    {"de: ordinals", "de",
     "Am 5. Januar und am 3. Oktober spielt die 2. Liga.| Gut."},
    {"de: months end sentences", "de",
     "Es war Oktober.| Er ging im September.| Sie blieb."},
    {"de: titles", "de", "Prof. Dr. Müller traf Hr. Maier.| Er ging."},
    {"de: z. B. and d. h.", "de", "Obst, z. B. Äpfel, d. h. Gesundes.| Gut."},
    {"de: Roman ordinals", "de",
     "Papst Johannes XXIII. Besuchte Rom im 19. Jahrhundert."},
    {"de: usw.", "de",
     "Äpfel, Birnen usw. waren da.| Es gab Nüsse usw.| Alle aßen."},
    {"de: Mio. Euro", "de", "Der Preis stieg auf 5 Mio. Euro.| Gut."},
    {"de: a year", "de", "Das war 2018.| Danach kam nichts."},
    {"de: a score", "de", "Sie gewannen 3:1.| Trainer Lang jubelte."},
    {"de: quotes", "de", "„Wir gehen.“| Er ging.| „Wann?“, fragte sie."},
    {"de: quotes pointing in", "de", "»Wir gehen.«| Er ging."},
    {"de: a colon and a quotation", "de",
     "Er sagte: „Wir gehen nach Hause.“| Sie blieb."},
    {"nl: titles", "nl", "Dhr. De Vries en mevr. Jansen kwamen.| Zij bleven."},
    {"nl: m.n. and enz.", "nl", "Fruit, m.n. Appels, enz.| Daarna niets."},
    {"fr: titles", "fr", "M. Dupont et Mme. Roux sont là.| Ils mangent."},
    {"fr: spaced guillemets", "fr",
     "« Nous partons. »| Il est parti.| « Quand ? »"},
    {"fr: spaced question mark", "fr",
     "Pourquoi maintenant ?| Personne ne sait !| Bon."},
    {"fr: av. J.-C.", "fr",
     "La ville fut fondée en 52 av. J.-C. par eux.| Bon."},
    {"es: EE. UU.", "es",
     "Vive en EE. UU. y trabaja.| Es de los EE. UU. |Le gusta."},
    {"es: Sra.", "es", "La Sra. Silva y el Dr. Ruiz hablan.| Bien."},
    {"es: lower-case titles", "es", "El sr. Silva habló.| Bien."},
    {"es: opening marks", "es", "Llovió.| ¿Qué pasó?| ¡Nada!"},
    {"es: dialogue", "es", "—¡Hola! —dijo Ana.| —¿Qué tal?"},
    {"es: a stop after the quote", "es", "Dijo: “Nos vamos”.| Luego salió."},
    {"es: núm. 5", "es", "Vive en el núm. 5 de la calle.| Bien."},
    {"ca: Sr. and pàg.", "ca", "El Sr. Puig parla.| Bé."},
    {"gl: D. Xosé", "gl", "O Sr. Lago falou.| Ben."},
    {"pt: Sr., Sra. and Dr.", "pt",
     "O Sr. Silva, a Sra. Lima e o Dr. Melo vieram.| Bem."},
    {"pt: av. Paulista", "pt", "Fica na av. Paulista há anos.| Bem."},
    {"pt: E.U.A.", "pt", "Vive nos E.U.A. |Ele gosta."},
    {"pt: séc. XX", "pt", "No séc. XX havia trem.| Hoje não."},
    {"it: titles", "it", "Il sig. Rossi e la dott.ssa Neri parlano.| Bene."},
    {"it: S.p.A.", "it", "La Acme S.p.A. Ha sede a Roma.| Bene."},
    {"it: ecc.", "it", "Mele, pere, ecc.| Poi niente."},
    {"ro: dl. and nr.", "ro", "Dl. Popescu stă la nr. 5.| Bine."},
    {"sv: bl.a. and kl.", "sv",
     "De sålde bl.a. Äpplen kl. 5.| Sedan regnade det."},
    {"sv: the word min", "sv", "Boken är min.| Han tog den."},
    {"nb: ordinals", "nb", "Det skjedde 17. mai i fjor.| Bra."},
    {"da: ordinals", "da", "Det skete den 5. januar.| Godt.| F.eks. Anna kom."},
    {"is: t.d.", "is", "Þau seldu t.d. Epli.| Gott."},
    {"fi: ordinals", "fi", "Se tapahtui 5. tammikuuta.| Hyvä."},
    {"fi: esim.", "fi", "Myytiin esim. Omenoita.| Hyvä."},
    {"et: ordinals", "et", "See juhtus 5. jaanuaril.| Hea."},
    {"fr: months", "fr",
     "N\u00E9 le 5 oct. 2025 \u00E0 Lyon.| Parti le 3 avr. 2024.| Fin."},
    {"ru: months", "ru",
     "\u041E\u043D \u0440\u043E\u0434\u0438\u043B\u0441\u044F 5 "
     "\u043E\u043A\u0442. 2025.| \u0414\u0430."},
    {"tr: months", "tr", "O 5 Eki. 2025 geldi.| Evet."},
    {"fr: a month at the end", "fr", "Venu en d\u00E9c.| Parti hier."},
    {"lv: ordinals", "lv", "Tas notika 2018. gada 5. janvārī.| Labi."},
    {"lt: a day before a name", "lt",
     "Tai \u012fvyko liepos 20 d. Meghnos up\u0117je.| Gerai."},
    {"lt: a year before a name", "lt", "Jau 2025 m. Lietuva augo.| Gerai."},
    {"lt: pvz.", "lt", "Pardavė pvz. Obuolius.| Gerai."},
    {"pl: titles and streets", "pl",
     "Prof. Nowak mieszka przy ul. Prostej.| Dobrze."},
    {"pl: the year", "pl", "Było to w 2018 r.| Polska wygrała."},
    {"pl: im. before a name", "pl",
     "Liceum im. Jana Kochanowskiego stoi.| Dobrze."},
    {"cs: ordinals and dates", "cs",
     "Stalo se to 5. ledna a 5. 10. 2018 znovu.| Dobře."},
    {"cs: Roman numerals", "cs", "Karel IV. Lucemburský vládl.| Dobře."},
    {"cs: např.", "cs", "Prodávali např. Jablka.| Dobře."},
    {"sk: ordinals", "sk", "Stalo sa to 5. januára.| Dobre."},
    {"sl: ordinals", "sl", "Zgodilo se je 5. januarja.| Dobro."},
    {"hr: d.o.o.", "hr", "Radi u Acme d.o.o. u Zagrebu.| Dobro."},
    {"hu: a date of digits", "hu",
     "A törvény 2025. 03. 15-én lép életbe.| Jó."},
    {"hu: a date of digits ends", "hu", "Kelt: 2025. 03. 15.| A kormány dönt."},
    {"hu: a year and a list", "hu", "Ez történt 2018.| 12 ember jött."},
    {"ko: a date of digits", "ko", "회의는 2025. 3. 3. 열렸다.| 끝."},
    {"de: no date of digits", "de", "Das war 2018.| 3. Wahl ist das."},
    {"hu: ordinals and dates", "hu", "Ez 2018. január 5. napján történt.| Jó."},
    {"tr: ordinals", "tr", "Bu 2. Dünya Savaşı sırasında oldu.| Sonra bitti."},
    {"tr: Prof. and Doç.", "tr", "Prof. Dr. Yılmaz ve Doç. Kaya geldi.| İyi."},
    {"az: ordinals", "az", "Bu 2. Dünya müharibəsində oldu.| Sonra bitdi."},
    {"id: Dr. and PT.", "id", "Dr. Budi dari PT. Maju datang.| Ia pergi."},
    {"id: No. 5", "id", "Ia tinggal di No. 5 itu.| Bagus."},
    {"id: Jl. Sudirman", "id", "Kantor di Jl. Sudirman tutup.| Bagus."},
    {"id: dll. ends here", "id", "Mereka jual apel, jeruk, dll.| Sudah habis."},
    {"id: dll. goes on", "id", "Apel, jeruk, dll. sudah habis.| Bagus."},
    {"id: A.S. as an adjective", "id",
     "Presiden A.S. Donald datang.| Ia pergi."},
    {"id: attribution", "id",
     "“Siapa dia?” Martin bertanya.| Tak ada jawaban."},
    {"ms: Tn. and Sdn. Bhd.", "ms", "Tn. Ali dari Acme Sdn. Bhd. tiba.| Baik."},
    {"vi: TP. before a name", "vi", "Ông sống ở TP. Huế.| Tốt."},
    {"fil: Gng. and Brgy.", "fil",
     "Si Gng. Cruz ay nasa Brgy. Malaya.| Mabuti."},
    {"sw: Bw. and Dkt.", "sw", "Bw. Juma na Dkt. Asha walifika.| Sawa."},
    {"eo: s-ro", "eo", "S-ro. Zamenhof venis.| Bone."},
    {"an unknown capitalised title", "xx", "Tn. Budi datang.| Ia pergi."},
    {"no language at all", "und", "Dr. Smith left.| The U.S. |He likes it."},
};

constexpr SentenceCase kOtherScripts[] = {
    {"ru: initials", "ru",
     "И. И. Иванов и А. С. Пушкин встретились.| Они ушли."},
    {"ru: addresses", "ru", "Он живёт в д. 5 по ул. Мира.| Хорошо."},
    {"ru: проф. and им.", "ru",
     "Проф. Иванов из МГУ им. Ломоносова ушёл.| Всё."},
    {"ru: a year ends a sentence", "ru", "Это было в 2018 г.| Он ушёл."},
    {"ru: a city", "ru", "Он живёт в г. Москва.| Хорошо."},
    {"ru: и т. д.", "ru", "Яблоки, груши и т. д.| Всё продано."},
    {"ru: т. е.", "ru", "Всё, т. е. Яблоки, продано.| Хорошо."},
    {"ru: млн долл.", "ru", "Это стоит 2,2 млрд. долл.| Он заплатил."},
    {"ru: час is a word", "ru", "Скорость 8 км в час.| В городе дождь."},
    {"ru: dialogue", "ru", "— Да! — сказал он.| — Нет."},
    {"ru: guillemets", "ru", "«Да!» — сказал он.| «Нет».| Всё."},
    {"uk: ім. and р.", "uk",
     "Школа ім. Шевченка відкрита у 2018 р.| Вона нова."},
    {"be: г. зн.", "be", "Гэта А. Б. Каваль.| Добра."},
    {"bg: г. after a year", "bg", "Това беше през 2018 г.| Той си тръгна."},
    {"sr: titles", "sr", "Проф. др Петровић је дошао.| Добро."},
    {"mk: initials", "mk", "К. П. Мисирков пишува.| Добро."},
    {"kk: plain", "kk", "Жаңбыр жауды.| Ол кетті."},
    {"el: the question mark", "el", "Τι έγινε;| Κανείς δεν ξέρει."},
    {"el: π.χ. and κ. and κ.λπ.", "el",
     "Ο κ. Παππάς πούλησε π.χ. Μήλα κ.λπ.| Μετά έφυγε."},
    {"hy: verjaket", "hy", "Անձրև եկավ։| Նա գնաց։"},
    {"hy: a colon as full stop", "hy", "Անձրև եկավ:| Նա գնաց:"},
    {"ka: caseless with stops", "ka", "წვიმდა.| ის წავიდა."},
    {"he: plain", "he", "ירד גשם.| הוא הלך."},
    {"ar: the question mark", "ar", "ماذا حدث؟| لا أحد يعرف."},
    {"ar: د. is a title", "ar", "وصل د. أحمد ومعه أ. د. سامي.| ثم غادرا."},
    {"ar: plain", "ar", "هطل المطر.| غادر الرجل."},
    {"ar: the Arabic semicolon", "ar", "هطل المطر؛ غادر الرجل."},
    {"fa: plain", "fa", "باران بارید.| او رفت."},
    {"ur: full stop", "ur", "بارش ہوئی۔| وہ چلا گیا۔"},
    {"hi: danda", "hi", "बारिश हुई।| वह चला गया।"},
    {"hi: डॉ. and रु.", "hi", "डॉ. सिंह ने रु. 500 दिए।| वह चला गया।"},
    {"hi: initials by syllable", "hi", "जे. के. सिंह आए।| वे गए।"},
    {"hi: attribution", "hi", "\"कौन है?\" सिंह ने पूछा।| वह गया।"},
    {"mr: full stops", "mr", "पाऊस पडला.| तो गेला."},
    {"ne: danda", "ne", "पानी पर्‍यो।| ऊ गयो।"},
    {"bn: danda and ড.", "bn", "ড. রহমান এলেন।| তিনি গেলেন।"},
    {"pa: danda", "pa", "ਮੀਂਹ ਪਿਆ।| ਉਹ ਗਿਆ।"},
    {"gu: full stops", "gu", "ડૉ. પટેલ આવ્યા.| તે ગયા."},
    {"ta: initials", "ta", "மு. க. ஸ்டாலின் வந்தார்.| அவர் சென்றார்."},
    {"si: initials by letter name", "si", "ඩී. එස්. සේනානායක ආවා.| ඔහු ගියා."},
    {"te: full stops", "te", "వర్షం పడింది.| అతను వెళ్ళాడు."},
    {"kn: full stops", "kn", "ಮಳೆ ಬಂತು.| ಅವನು ಹೋದನು."},
    {"ml: ഡോ.", "ml", "ഡോ. നായർ വന്നു.| അദ്ദേഹം പോയി."},
    {"si: full stops", "si", "වැස්ස වැටුණා.| ඔහු ගියා."},
    {"am: full stop", "am", "ዝናብ ዘነበ።| እሱ ሄደ።"},
    {"am: two word spaces", "am", "ዝናብ ዘነበ፡፡| እሱ ሄደ፡፡"},
    {"my: section mark", "my", "မိုးရွာသည်။| သူသွားသည်။"},
    {"my: little section is a comma", "my", "မိုးရွာ၊ သူသွားသည်။"},
    {"km: khan", "km", "ភ្លៀងធ្លាក់។| គាត់ទៅហើយ។"},
    {"lo: a short text is one", "lo", "ຝົນຕົກ ລາວໄປແລ້ວ"},
    {"th: abbreviations", "th", "วันที่ 5 ม.ค. พ.ศ. 2561 ดร. สมชาย มาถึง"},
    {"th: short clauses stay", "th", "ฝนตก แต่เขาไป"},
    {"th: a long clause and a starter", "th",
     "บริษัทพลังงานแห่งหนึ่งประกาศเมื่อวันจันทร์ว่าจะสร้างโรงไฟฟ้าแห่งใหม่ในจังหวัดเชียงใหม่ภายในสอ"
     "งปีข้างหน้า|"
     " อย่างไรก็ตาม ชาวบ้านบางส่วนไม่เห็นด้วย"},
    {"zh: full stops", "zh", "下雨了。|他走了！|真的吗？|是的。"},
    {"zh: a semicolon goes on", "zh", "下雨了；他走了。"},
    {"zh: the quote stays", "zh", "“下雨了。”|后来天晴了。"},
    {"zh: attribution", "zh", "“下雨了。”他说。|天晴了。"},
    {"zh: 「」", "zh-Hant", "「下雨了。」|後來天晴了。"},
    {"zh: ASCII marks", "zh", "真的吗?|他走了.|天晴了。"},
    {"zh: a name with a middle dot", "zh", "约翰·史密斯来了。|他走了。"},
    {"ja: full stops", "ja", "雨が降った。|彼は行った。"},
    {"ja: quotation and particle", "ja", "「雨だ。」と彼は言った。|晴れた。"},
    {"ja: quotation alone", "ja", "「雨だ。」|彼は行った。"},
    {"ja: two marks", "ja", "本当？！|はい。"},
    {"ko: full stops", "ko", "비가 왔다.| 그는 갔다."},
    {"ko: dates", "ko", "2018. 5. 3. 발표했다.| 그는 갔다."},
    {"ko: a lost space", "ko", "비가 왔다.|그는 갔다."},
};

template <std::size_t kSize>
void Check(const SentenceCase (&cases)[kSize]) {
  for (const SentenceCase& c : cases) {
    SCOPED_TRACE(c.name);
    // "U.S. |He" and "U.S.| He" are one border.
    std::string want(c.marked);
    for (std::size_t at; (at = want.find(" |")) != std::string::npos;) {
      want.replace(at, 2, "| ");
    }
    EXPECT_EQ(Mark(Unmark(c.marked), c.language), want);
  }
}

TEST(SplitSentences, General) { Check(kGeneral); }
TEST(SplitSentences, LatinScript) { Check(kLatin); }
TEST(SplitSentences, OtherScripts) { Check(kOtherScripts); }

TEST(SplitSentences, CutsVeryLongSentences) {
  std::string text;
  while (text.size() < 3 * kMaxSentenceBytes) text += "slowly and ";
  const text::Tokens tokens = text::Tokenise(text);
  std::vector<Sentence> sentences;
  SplitSentences({text, tokens, {}},
                 {0, static_cast<std::uint32_t>(tokens.list.size())},
                 RulesFor("en"), &sentences);
  ASSERT_GE(sentences.size(), 3u);
  for (const Sentence& sentence : sentences) {
    EXPECT_LE(tokens.list[sentence.tokens.end - 1].span.end -
                  tokens.list[sentence.tokens.begin].span.begin,
              kMaxSentenceBytes);
  }
}

}  // namespace
}  // namespace claimdiff
