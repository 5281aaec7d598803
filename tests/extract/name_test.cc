// Names and places by key, one sentence or two a row.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

// The keys of the entities, parted by ", "; readings of one span by "+".
std::string Entities(std::string_view language, std::string_view text) {
  ArticleInput input;
  input.text = text;
  input.language = language;
  const Result<Article> article = Analyse(std::move(input));
  if (!article.ok()) return "error";
  std::string keys;
  Span before{};
  for (const Claim& claim : article.value().claims) {
    for (const Fact& fact : claim.facts) {
      if (fact.key.starts_with("name:~")) continue;  // see Respelt
      if (fact.kind != FactKind::kEntity) continue;
      if (!keys.empty()) keys += fact.span == before ? "+" : ", ";
      keys += fact.key;
      before = fact.span;
    }
  }
  return keys;
}

struct NameCase {
  std::string_view name;
  std::string_view language;
  std::string_view text;
  std::string_view keys;
};

constexpr NameCase kPlaces[] = {
    {"en: short form of a country", "en", "It left the US on foot.",
     "region:US"},
    {"en: a pronoun is no country", "en", "He told us about it.", ""},
    {"en: a bird is no country", "en", "They ate turkey at noon.", ""},
    {"en: but a country is", "en", "They lived in Turkey.", "region:TR"},
    {"id: AS is the United States", "id", "Ia pergi ke AS kemarin.",
     "region:US"},
    {"id: Inggris is the kingdom", "id", "Ia tinggal di Inggris.", "region:GB"},
    {"id: groups of countries", "id", "Di Asia Tenggara harga naik.",
     "region:035"},
    {"pt: demonym, feminine plural", "pt", "As empresas chinesas cresceram.",
     "region:CN"},
    {"en: demonym", "en", "The Brazilian team won.", "region:BR"},
    {"de: declined adjective", "de", "Sie kauft japanische Autos.",
     "region:JP"},
    {"ru: case of a country", "ru", "Он уехал из Индии.", "region:IN"},
    {"ru: case of two words", "ru", "Он живёт в Саудовской Аравии.",
     "region:SA"},
    {"ru: a form keeps the vowel before the last", "ru",
     "Он из Дании. Дано число. Дана сказала.", "region:DK"},
    {"uk: and has an ending", "uk",
     "Він з Данії. Даний посібник. Дані важливі. Дана книга.", "region:DK"},
    {"pl: the same", "pl", "Jest z Danii. Dane są ważne, a dane te są nowe.",
     "region:DK"},
    {"ru: a short name in a small vowel has no forms", "ru",
     "Он был в Мали. Мало людей пришло. Малый мост.", "region:ML"},
    {"ru: a country, but for a small word that opens a sentence", "ru",
     "Того же дня он уехал в Того.", "region:TG"},
    {"fi: but endings", "fi", "Hän oli Malissa.", "region:ML"},
    {"hu: ending", "hu", "A vonat Kínában állt meg.", "region:CN"},
    {"tr: ending after an apostrophe", "tr", "Dün Japonya'da kar yağdı.",
     "region:JP"},
    {"ar: joined preposition", "ar", "سافر إلى بفرنسا", "region:FR"},
    {"a city-state is the state", "pt", "Ela mora em Singapura.", "region:SG"},
    {"the seat of government is a city", "pt", "A reunião foi em Pequim.",
     "city:Beijing"},
    {"the same in English", "en", "They met in Beijing.", "city:Beijing"},
    {"a province", "de", "Er wohnt in Kalifornien.", "subdivision:USCA"},
    {"\"in\", not Vaud", "ru", "Во Франции выпал снег.", "region:FR"},
    {"an organisation by acronym", "pt", "O relatório da OMS saiu.", "org:WHO"},
    {"and by name", "id", "Laporan Organisasi Kesehatan Dunia terbit.",
     "org:WHO"},
    {"zh: country", "zh", "他昨天去了法国。", "region:FR"},
    {"ja: city", "ja", "会議はニューヨークで開かれた。",
     "city:America/New_York"},
    {"th: country without spaces", "th", "เขาไปญี่ปุ่นเมื่อวาน", "region:JP"},
    {"fi: everyday words, not languages", "fi",
     "Tuo latva ja kori, saksilla puoli p\u00e4iv\u00e4\u00e4.", ""},
    {"fi: a language in another case", "fi", "H\u00e4n puhuu englantia.",
     "language:en"},
    {"fi: the case of a basket, and languages in theirs", "fi",
     "Tuo korin suomeksi, ruotsin, ven\u00e4j\u00e4ksi, viroksi, saksaksi; "
     "h\u00e4n puhuu suomea, komea.",
     "language:fi, language:sv, language:ru, language:et, language:de, "
     "language:fi"},
    {"hu: short names of languages", "hu", "Ezt csehre \u00e9s csehr\u0151l.",
     "language:cs, language:cs"},
    {"et: short names of languages", "et", "Ta r\u00e4\u00e4gib eestit.",
     "language:et"},
    {"hu: cities that end like inflected words", "hu",
     "Tegnap Londonban, Berlinben, Frankfurtban \u00e9s Ir\u00e1nban volt.",
     "city:Europe/London, city:Europe/Berlin, city:Frankfurt, region:IR"},
    {"et: countries in the adessive", "et",
     "Ta elas Saksamaal, Prantsusmaal ja Venemaal.",
     "region:DE, region:FR, region:RU"},
    {"fi: countries whose consonants change", "fi",
     "H\u00e4n asui Kreikassa, It\u00e4vallassa, Ranskassa, Islannissa, "
     "Marokossa ja Turkissa.",
     "region:GR, region:AT, region:FR, region:IS, region:MA, region:TR"},
    {"fi: Turku is not Turkey", "fi", "H\u00e4n oli Turussa.", "name:turussa"},
    {"cs: locatives", "cs", "Byl v Praze a ve V\u00eddni.",
     "city:Europe/Prague, city:Europe/Vienna"},
    {"sr: locatives of three letters and one", "sr",
     "\u0411\u0438\u043e \u0458\u0435 \u0443 \u0411\u0435\u0447\u0443 "
     "\u0438 \u0443 \u0420\u0438\u043c\u0443.",
     "city:Europe/Vienna, city:Europe/Rome"},
    {"lt: about, not Apia", "lt", "Vakar jis tyl\u0117jo. Apie tai.", ""},
    {"bg: a city, not Russia", "bg",
     "\u0422\u043e\u0439 \u0435 \u0432 \u0420\u0443\u0441\u0435.",
     "name:\u0440\u0443\u0441\u0435"},
    {"cs: a unit, not Mah\u00e9", "cs", "Dnes m\u00e1 4500 mAh.", "name:mah"},
    {"zh: a city, and a sea", "zh",
     "\u4ed6\u5728\u5317\u6d77\u5e02\u5de5\u4f5c\u3002", "city:Beihai"},
    {"es: a sentence's capital makes no city", "es",
     "La paz lleg\u00f3. El salvador del equipo la vio. Los \u00e1ngeles "
     "cantan. La rioja es de la casa.",
     ""},
    {"es: those of the name do", "es",
     "Ayer en La Paz, El Salvador y Los \u00c1ngeles.",
     "city:America/La_Paz, region:SV, city:America/Los_Angeles"},
    {"es: so do capitals throughout", "es", "AYER EN LA PAZ SE VIO",
     "name:en la paz se vio+city:America/La_Paz"},
    {"fr: a sentence's capital makes no island", "fr",
     "La r\u00e9union a dur\u00e9.", ""},
    {"an organisation's later words may be small", "fr",
     "L'Organisation mondiale de la sant\u00e9 le dit.", "org:WHO"},
    {"states in capitals for stress", "en",
     "The fires in CALIFORNIA and KANSAS spread.",
     "subdivision:USCA, subdivision:USKS"},
    {"the capital of a later word counts", "en",
     "He saw the states of packages in the States.", "region:US"},
    {"fr: a meeting, and an island", "fr",
     "Apr\u00e8s la r\u00e9union, il vit \u00e0 La R\u00e9union.", "region:RE"},
    {"a key, and a department of Colombia", "en", "Press the META key in Meta.",
     "name:press, name:meta, subdivision:COMET"},
    {"a headline in capitals", "en", "FIRES IN CALIFORNIA SPREAD",
     "name:fires in california spread+subdivision:USCA"},
    {"vi: attention, Italy", "vi", "CH\u00da \u00dd: \u00dd th\u1eafng.",
     "name:y, region:IT"},
    {"th: Riga inside the word for service", "th", "เครื่องนี้ให้บริการ", ""},
    {"th: Riga", "th", "เมืองริกาในปีนี้", "city:Europe/Riga"},
    {"ko: country with a particle", "ko", "그는 어제 독일에서 왔다.",
     "region:DE"},
};

constexpr NameCase kRuns[] = {
    {"a run of capitals", "en", "Yesterday Anna Karlsson spoke.",
     "name:anna karlsson+name:karlsson"},
    {"particles inside", "pt", "Ontem falou Rui da Costa Lima.",
     "name:rui costa lima+name:lima"},
    {"marks do not count", "es", "Ayer habló José Núñez.",
     "name:jose nunez+name:nunez"},
    {"a title falls off", "id", "Kemarin Presiden Budi Hartanto datang.",
     "name:budi hartanto+name:hartanto"},
    {"a title parts", "en", "He met French President Paul Moreau there.",
     "region:FR+language:fr, name:paul moreau+name:moreau"},
    {"it: letters of small words with digits", "it",
     "Il C99 con il C90 e L3 che H264.",
     "name:c99, name:c90, name:l3, name:h264"},
    {"fr: the same", "fr", "Il faut C99 pour le C90 et L3 avec D3.",
     "name:c99, name:c90, name:l3, name:d3"},
    {"pt: the same", "pt", "A camada L3 e o padrão C99 e o A4 são usados.",
     "name:l3, name:c99, name:a4"},
    {"en: words that stand out in capitals", "en",
     "Please keep it UP-TO-DATE now. UP-TO-DATE it is. I see STATE-OF-THE-ART "
     "parts.",
     ""},
    {"de: the same", "de", "Das ist AUF-DEM-WEG hier.", ""},
    {"en: but acronyms with hyphens", "en", "It has a CD-ROM and a SO-DIMM.",
     "name:cd rom+name:rom, name:so dimm+name:dimm"},
    {"a product code", "en", "They sell the H77 chip and the F-16.",
     "name:h77, name:f16"},
    {"a brand in mixed case", "id", "Ia membeli eBook baru.", "name:ebook"},
    {"legal forms are no part of the key", "id",
     "Saham PT Sinar Kencana Tbk naik.", "name:sinar kencana+name:kencana"},
    {"the first word proves nothing", "en", "However it rained.", ""},
    {"unlisted ones neither where there are three sentences", "lt",
     "Lietus truko ilgai. Keltas nuskendo. Specialistai tyli.", ""},
    {"bg", "bg", "Съдът решава. Строежът започва. Хората чакат.", ""},
    {"fi: in front of a comma", "fi",
     "Aiemmin, sanoi h\u00e4n. Hampaiden hoito. Ryhm\u00e4\u00e4n tuli "
     "v\u00e4ke\u00e4.",
     ""},
    {"but one that comes again", "en",
     "Lomar won the race. Fans were glad. Lomar was glad.",
     "name:lomar, name:lomar"},
    {"and one that no sentence goes on after", "en",
     "Lomar (50) won. Fans were glad. They left.", "name:lomar"},
    {"and any Latin one in Chinese", "zh",
     "Merriweather \u5148\u751f\u8bf4\u3002\u4ed6\u8d70\u4e86\u3002"
     "\u4ed6\u5f88\u597d\u3002",
     "name:merriweather"},
    {"and in one sentence or two", "en", "Lomar won the race. It rained.",
     "name:lomar"},
    {"nor what a hyphen joins to it", "pt", "Espera-se chuva amanhã.", ""},
    {"nor the word said twice", "id", "Lagi-lagi hujan turun.", ""},
    {"two capitals do", "pt", "Jean-Yves chegou ontem.",
     "name:jean yves+name:yves"},
    {"capitals to stress a word", "en", "They did NOT go.", ""},
    {"and an acronym that is a word", "en", "Then WHO staff did NOT go.",
     "org:WHO"},
    {"a country inside a name", "en", "She runs the Bank of Chile now.",
     "name:chile+bank+region:CL"},
    {"de: nouns are no names", "de", "Der Hund schläft im Garten.", ""},
    {"de: persons are", "de", "Gestern sprach Anna Lindqvist im Radio.",
     "name:anna lindqvist+name:lindqvist"},
    {"sv: genitive", "sv", "Han läste Lindmans nya bok.", "name:lindman"},
    {"zh: a name by sound", "zh", "昨天史密斯说了话。", "name:史密斯"},
    {"ja: a name with a dot", "ja", "昨日ジョン・スミスが話した。",
     "name:ジョン スミス+name:スミス"},
    {"what translators translate stands last", "en",
     "They crossed the Lomar River again.", "name:lomar+river+name:lomar"},
    {"in another order", "pt", "Eles atravessaram o Rio Lomar.",
     "name:lomar+river+name:lomar"},
    {"inside a compound", "sv", "De korsade Lomarfloden igen.",
     "name:lomar+river+name:lomar"},
    {"a particle before a surname", "fr", "Hier, De Lomar a parlé.",
     "name:lomar"},
    {"de: von is between a noun and a name", "de",
     "Er nutzte das Angebot von Lomar.", "name:lomar"},
    {"de: von in a name", "de", "Gestern sprach Ulrike von Lomar.",
     "name:ulrike lomar+name:lomar"},
    {"de: a genitive before its noun", "de", "Dort begann Lomands Krise.",
     "name:lomand"},
    {"de: a genitive after its noun", "de", "Er sah die Ebenen Japans.",
     "region:JP"},
    {"de: an English name keeps its nouns", "de",
     "Sie war an der Lomar School of Art.", "name:lomar art+school"},
    {"sv: an s that may be a genitive's", "sv", "Han mötte Lomands.",
     "name:lomands+name:lomand"},
    {"Latin letters in another script", "th", "เขาใช้ DeepMind ทุกวัน",
     "name:deepmind"},
};

constexpr NameCase kAliases[] = {
    {"the short form is the full one", "id",
     "Kemarin Arif Santosa datang. Menurut Santosa harga naik.",
     "name:arif santosa+name:santosa, name:arif santosa+name:santosa"},
    {"two full names share a word", "en",
     "We saw Anna Berg and Olof Berg. Then Berg left.",
     "name:anna berg+name:berg, name:olof berg+name:berg, name:berg"},
    {"ru: cases of one name", "ru",
     "Вчера Петров молчал. Мы помним слова Петрова.",
     "name:петров, name:петров"},
    {"an acronym and its words", "en",
     "The Lunar Harbour Trust (LHT) opened. People like the LHT.",
     "name:lunar harbour trust+name:trust, "
     "name:lunar harbour trust+name:trust, "
     "name:lunar harbour trust+name:trust"},
    {"an acronym of another language", "id",
     "Mereka memakai mesin pintar (SM). Kini mesin pintar murah.",
     "name:sm, name:sm, name:sm"},
};

template <std::size_t N>
void Check(const NameCase (&cases)[N]) {
  for (const NameCase& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Entities(c.language, c.text), c.keys) << c.text;
  }
}

TEST(Names, Places) { Check(kPlaces); }
TEST(Names, Runs) { Check(kRuns); }
TEST(Names, Aliases) { Check(kAliases); }

// The reading of a text's only name as languages respell it.
std::string Respelt(std::string_view language, std::string_view text) {
  ArticleInput input;
  input.text = text;
  input.language = language;
  const Result<Article> article = Analyse(std::move(input));
  if (!article.ok()) return "";
  for (const Claim& claim : article.value().claims) {
    for (const Fact& fact : claim.facts) {
      if (fact.key.starts_with("name:~")) return fact.key;
    }
  }
  return "";
}

TEST(Names, LanguagesRespellThem) {
  EXPECT_EQ(Respelt("de", "Er sprach mit Valerius."), "name:~valer");
  EXPECT_EQ(Respelt("pt", "Ele falou com Valério."), "name:~valer");
  EXPECT_EQ(Respelt("en", "He spoke to Sophus Carlsson."),
            Respelt("sv", "Han talade med Sofus Karlsson."));
  EXPECT_EQ(Respelt("en", "He bought an H77."), "");
}

TEST(Names, TheLastFullStopIsAnAcronymsOwn) {
  struct Row {
    const char* name;
    const char* text;
    const char* written;  // the first name
  };
  constexpr Row kRows[] = {
      {"amid the sentence", "The U.N. met.", "U.N."},
      {"at its end", "They went to the U.S.", "U.S."},
      {"without one", "They met the U.N there.", "U.N"},
      {"of a word, the sentence's", "They met in Chile.", "Chile"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    ArticleInput input;
    input.text = row.text;
    input.language = "en";
    const Result<Article> article = Analyse(std::move(input));
    ASSERT_TRUE(article.ok());
    ASSERT_FALSE(article.value().claims[0].facts.empty());
    EXPECT_EQ(article.value().View(article.value().claims[0].facts[0].span),
              row.written);
  }
}

TEST(Names, SpansAscendAndStayInside) {
  ArticleInput input;
  input.text = "Anna (A) B. C-D 'E' — F&G, the H2O of I. (J) K";
  input.language = "en";
  const Result<Article> article = Analyse(std::move(input));
  ASSERT_TRUE(article.ok());
  for (const Claim& claim : article.value().claims) {
    Span before{};
    for (const Fact& fact : claim.facts) {
      EXPECT_GE(fact.span.begin, claim.span.begin);
      EXPECT_LE(fact.span.end, claim.span.end);
      EXPECT_GE(fact.span, before);
      before = fact.span;
    }
  }
}

}  // namespace
}  // namespace claimdiff
