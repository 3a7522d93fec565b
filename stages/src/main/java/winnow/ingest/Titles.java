package winnow.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title and, where the database prints one beside it, the title in the original language.
 *
 * @param title without markup
 * @param original empty if there is none
 */
record Titles(String title, Optional<String> original) {

    /** What is longer is no title and is left alone. */
    private static final int LONGEST = 5_000;

    /** PubMed puts a title that it translated into brackets. */
    private static final Pattern TRANSLATED = Pattern.compile("\\[([^\\[\\]]+)\\](\\.?)");

    /** Scopus puts the original title in brackets after its own: {@code Motor signs [La motricité]}. Of several the first is kept. */
    private static final Pattern WITH_ORIGINAL =
            Pattern.compile("(.*?\\S)\\s*;?\\s+\\[([^\\[\\]]{4,})\\](?:\\s+\\[[^\\[\\]]{4,}\\])*\\.?");

    /** Words that stand in brackets after a title without being one. */
    private static final Pattern REMARK = Pattern.compile(
            "(?i).*(?:\\b(?:invited|version|retracted|erratum|corrigendum|editorial|letter|letters|abstract|review"
                    + "|comment|poster|guest|lecture notes|point of view|correction|reply|in press|part|vol)\\b"
                    + "|\\d{4}\\)|\\d+ ?\\(\\d).*");

    private static final Pattern ABBREVIATED = Pattern.compile("\\.\\p{L}\\.$");
    private static final Pattern LATIN_ONLY = Pattern.compile("[\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]*");

    /**
     * Tells the two apart.
     *
     * @param title without markup
     * @param englishOnly whether the database says that the report is in English and nothing else
     */
    static Titles of(String title, boolean englishOnly) {
        Titles parts = parts(title, englishOnly);
        return new Titles(withoutFullStop(parts.title), parts.original.map(Titles::withoutFullStop));
    }

    /** Without the one that PubMed puts at the end; not the last of three, nor that of {@code U.S.} */
    private static String withoutFullStop(String title) {
        if (!title.endsWith(".") || title.endsWith("..")) {
            return title;
        }
        return ABBREVIATED
                        .matcher(title.substring(Math.max(0, title.length() - 4)))
                        .find()
                ? title
                : title.substring(0, title.length() - 1);
    }

    private static Titles parts(String title, boolean englishOnly) {
        if (title.length() > LONGEST || title.indexOf('[') < 0) {
            return new Titles(title, Optional.empty());
        }
        Matcher translated = TRANSLATED.matcher(title);
        if (translated.matches() && title.contains(" ")) {
            return new Titles(translated.group(1).strip() + translated.group(2), Optional.empty());
        }
        Matcher both = WITH_ORIGINAL.matcher(title);
        if (both.matches() && isTitle(both.group(2), englishOnly)) {
            String own = both.group(1).replaceAll("[;\\s]+$", "");
            return new Titles(own, Optional.of(both.group(2).strip()));
        }
        return new Titles(title, Optional.empty());
    }

    private static boolean isTitle(String text, boolean englishOnly) {
        if (!LATIN_ONLY.matcher(text).matches()) {
            return true;
        }
        return !englishOnly
                && text.strip().contains(" ")
                && !REMARK.matcher(text).matches();
    }
}
