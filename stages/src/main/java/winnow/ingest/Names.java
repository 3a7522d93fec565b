package winnow.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Author;

/** Names as databases print them, turned into {@code Family, Given}. */
final class Names {

    /** How a name without a comma is printed. */
    enum Order {
        /** {@code J. -P. Stoldt} */
        GIVEN_FIRST,
        /** {@code Hahn W.} or {@code Long V} */
        FAMILY_FIRST,
        /** Mostly like {@link #FAMILY_FIRST}; two words are a family and a given name: {@code Pausch Randy} */
        FAMILY_THEN_GIVEN,
        /** {@code Family, Given} always, so that a name without a comma has one part: our own exports */
        NORMAL
    }

    private static final String INITIAL = "\\p{Lu}\\p{M}*\\.?";
    private static final Pattern INITIALS = Pattern.compile("(?:" + INITIAL + "-?){1,5}|(?:\\p{Lu}\\p{Ll}?\\.-?)+");
    private static final Pattern GIVEN = Pattern.compile("(?:\\p{Lu}\\.)*\\p{Lu}\\p{Ll}{2,}");
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr|Jnr|Snr)\\.?|II|III|IV|2nd|3rd");
    private static final Pattern PARTICLE = Pattern.compile(
            "van|von|vom|de|der|den|del|della|degli|di|da|do|dos|das|du|la|le|ter|ten|te|zu|zum|zur|af|av|el|al|bin|ibn");
    private static final Pattern GROUP = Pattern.compile(
            "(?i)\\b(?:collaboration|consortium|group|team|network|committee|society|association|project|initiative"
                    + "|organi[sz]ation|institute|university|investigators)s?\\b");
    private static final Pattern COMPANY = Pattern.compile("(?i).*,\\s*(?:inc|ltd|llc|gmbh|corp|plc)\\.?");
    private static final Pattern BRACKET = Pattern.compile("[{}\\[]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What is longer is nobody's name and is left alone. */
    private static final int LONGEST = 1_000;

    private static final Pattern AUTHOR_ID = Pattern.compile("\\s*\\(\\d{6,}\\)");
    private static final Pattern MARKED_FAMILY = Pattern.compile("([^{}\\[\\],]+?)\\s*[{\\[]([^{}\\[\\],]+)[}\\]]");
    private static final Pattern WHOLLY_BRACED = Pattern.compile("\\{([^{}]*+(?:\\{[^{}]*+\\}[^{}]*+)*+)\\}");

    private Names() {}

    /** Whether a text is only initials, dots among them. */
    static boolean isInitials(String text) {
        return text.contains(".") && INITIALS.matcher(text).matches();
    }

    /** Whether a text is {@code Jr.} or the like. */
    static boolean isSuffix(String text) {
        return SUFFIX.matcher(text).matches();
    }

    /** Whether the part after a comma shows that it is no person's name but a firm's: {@code Examples, Inc.} */
    static boolean isCompany(String text) {
        return COMPANY.matcher(text).matches();
    }

    /** What stands within the braces around a whole name or list; empty if none do. */
    static Optional<String> withinBraces(String text) {
        Matcher whole = WHOLLY_BRACED.matcher(text);
        return whole.matches() ? Optional.of(whole.group(1)) : Optional.empty();
    }

    /**
     * {@code Family, Given}, or the name alone if it is a group's or has one part; empty if it only says that there are
     * more.
     *
     * @param printed one name, with the braces that BibTeX gives it
     */
    static String normal(String printed, Order order) {
        if (printed.length() > LONGEST || order == Order.NORMAL) {
            return Author.parse(withinBraces(printed.strip()).orElse(printed)).toString();
        }
        String name =
                (printed.indexOf('(') < 0 ? printed : AUTHOR_ID.matcher(printed).replaceAll("")).strip();
        if (name.equals("et al.") || name.equals("et al")) {
            return "";
        }
        return BRACKET.matcher(name).find() ? marked(name, order) : unmarked(name, order);
    }

    /** A name whose family name may be marked by brackets. */
    private static String marked(String name, Order order) {
        Matcher whole = WHOLLY_BRACED.matcher(name);
        if (whole.matches()) {
            String inner = whole.group(1).strip();
            boolean person = inner.contains(",") && !isCompany(inner)
                    || INITIALS.matcher(BLANKS.split(inner)[0]).matches() && inner.contains(".");
            return person ? normal(inner, order) : withoutBraces(inner).replace(",", "");
        }
        Matcher family = MARKED_FAMILY.matcher(name);
        if (family.matches() && (name.contains("[") || family.group(1).contains("."))) {
            return author(family.group(2), family.group(1));
        }
        return unmarked(withoutBraces(name), order);
    }

    private static String unmarked(String plain, Order order) {
        if (plain.contains(",")) {
            return withComma(plain);
        }
        if (GROUP.matcher(plain).find()) {
            return plain;
        }
        String[] words = BLANKS.split(plain);
        if (order == Order.FAMILY_THEN_GIVEN
                && words.length == 2
                && GIVEN.matcher(words[1]).matches()) {
            return author(words[0], words[1]);
        }
        return order == Order.GIVEN_FIRST ? givenFirst(words) : familyFirst(words);
    }

    private static String withoutBraces(String text) {
        return text.replaceAll("[{}]", "").strip();
    }

    /** {@code Family, Given}; BibTeX's {@code Family, Jr, Given} and Scopus's {@code Family, Given, Jr.} */
    private static String withComma(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split(",")) {
            String text = part.strip();
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        if (parts.size() < 2) {
            return parts.isEmpty() ? "" : parts.get(0);
        }
        if (parts.size() == 2 && isSuffix(parts.get(1))) {
            return familyFirst(BLANKS.split(parts.get(0) + " " + parts.get(1)));
        }
        List<String> given = parts.subList(1, parts.size());
        if (isSuffix(given.get(0))) {
            given.add(given.remove(0));
        }
        return author(parts.get(0), String.join(" ", given));
    }

    private static String givenFirst(String[] words) {
        int end = words.length;
        while (end > 2 && isSuffix(words[end - 1])) {
            end--;
        }
        int family = end - 1;
        while (family > 0 && isParticle(words, family - 1)) {
            family--;
        }
        List<String> given = new ArrayList<>(Arrays.asList(words).subList(0, family));
        given.addAll(Arrays.asList(words).subList(end, words.length));
        return author(String.join(" ", Arrays.asList(words).subList(family, end)), String.join(" ", given));
    }

    /** After initials a particle may have a capital; after a given name it would be another given name. */
    private static boolean isParticle(String[] words, int index) {
        boolean afterInitials =
                index > 0 && Arrays.stream(words, 0, index).allMatch(Names::isInitialOrParticle) && isInitial(words[0]);
        String word = afterInitials ? words[index].toLowerCase(Locale.ROOT) : words[index];
        return PARTICLE.matcher(word).matches();
    }

    private static boolean isInitialOrParticle(String word) {
        return isInitial(word)
                || PARTICLE.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isInitial(String word) {
        return INITIALS.matcher(word).matches() && word.endsWith(".");
    }

    private static String familyFirst(String[] words) {
        int given = words.length;
        while (given > 1 && (INITIALS.matcher(words[given - 1]).matches() || isSuffix(words[given - 1]))) {
            given--;
        }
        List<String> all = Arrays.asList(words);
        return author(String.join(" ", all.subList(0, given)), String.join(" ", all.subList(given, all.size())));
    }

    private static String author(String family, String given) {
        String initials = given.replace(". -", ".-").strip();
        return new Author(family.strip(), initials).toString();
    }
}
