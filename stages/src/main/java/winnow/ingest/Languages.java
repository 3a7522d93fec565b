package winnow.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Languages as databases print them, as ISO 639-1 codes. */
final class Languages {

    private static final Set<String> NONE = Set.of("und", "mul", "zxx", "undetermined", "multiple languages");

    /** Code, then every other spelling: ISO 639-2 codes and English names. */
    private static final List<String> TABLE = List.of(
            "en eng english",
            "af afr afrikaans",
            "sq alb sqi albanian",
            "ar ara arabic",
            "hy arm hye armenian",
            "az aze azerbaijani",
            "eu baq eus basque",
            "be bel belarusian",
            "bn ben bengali",
            "bs bos bosnian",
            "bg bul bulgarian",
            "ca cat catalan",
            "zh chi zho chinese mandarin",
            "hr hrv scr croatian",
            "cs cze ces czech",
            "da dan danish",
            "nl dut nld dutch flemish",
            "eo epo esperanto",
            "et est estonian",
            "fi fin finnish",
            "fr fre fra french",
            "gl glg galician",
            "ka geo kat georgian",
            "de ger deu german",
            "el gre ell greek",
            "he heb hebrew",
            "hi hin hindi",
            "hu hun hungarian",
            "is ice isl icelandic",
            "id ind indonesian",
            "it ita italian",
            "ja jpn japanese",
            "kk kaz kazakh",
            "ko kor korean",
            "lv lav latvian",
            "lt lit lithuanian",
            "mk mac mkd macedonian",
            "ms may msa malay",
            "mn mon mongolian",
            "no nor norwegian",
            "fa per fas persian farsi",
            "pl pol polish",
            "pt por portuguese",
            "ro rum ron mol romanian moldavian",
            "ru rus russian",
            "sr srp scc serbian",
            "sk slo slk slovak",
            "sl slv slovenian slovene",
            "es spa spanish castilian",
            "sv swe swedish",
            "th tha thai",
            "tr tur turkish",
            "uk ukr ukrainian",
            "ur urd urdu",
            "uz uzb uzbek",
            "vi vie vietnamese",
            "cy wel cym welsh");

    /** {@code en-US} is English. */
    private static final Pattern REGION = Pattern.compile("[a-z]{2}[-_][a-z]{2}");

    private static final Map<String, String> CODES = codes();

    private Languages() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String line : TABLE) {
            String[] spellings = line.split(" ");
            for (String spelling : spellings) {
                codes.put(spelling, spellings[0]);
            }
        }
        return codes;
    }

    /**
     * The code; for a language that the table does not know the spelling in lower case, which is at least no other
     * language's code; empty if the database says that it knows none.
     */
    static Optional<String> code(String printed) {
        String lower = printed.strip().toLowerCase(Locale.ROOT);
        String spelling = REGION.matcher(lower).matches() ? lower.substring(0, 2) : lower;
        return NONE.contains(spelling) ? Optional.empty() : Optional.of(CODES.getOrDefault(spelling, spelling));
    }
}
