package winnow.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Author;

/** Lists of names as databases print them, cut into names; and names turned into {@code Family, Given}. */
final class Names {

    /** How a name without a comma is printed. */
    enum Order {
        /** {@code J. -P. Stoldt} */
        GIVEN_FIRST,
        /** {@code Hahn W.} or {@code Long V} */
        FAMILY_FIRST,
        /** Mostly like {@link #FAMILY_FIRST}; two words are a family and a given name: {@code Pausch Randy} */
        FAMILY_THEN_GIVEN
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
    private static final Pattern AND = Pattern.compile("(?<!\\s)\\s++and\\s++", Pattern.CASE_INSENSITIVE);
    /** What is longer is nobody's name and is left alone. */
    private static final int LONGEST = 1_000;

    private static final Pattern ARXIV_SEPARATOR = Pattern.compile("[,:;]|\\band\\b");
    private static final Pattern AUTHOR_ID = Pattern.compile("\\s*\\(\\d{6,}\\)");
    private static final Pattern MARKED_FAMILY = Pattern.compile("([^{}\\[\\],]+?)\\s*[{\\[]([^{}\\[\\],]+)[}\\]]");
    private static final Pattern WHOLLY_BRACED = Pattern.compile("\\{([^{}]*+(?:\\{[^{}]*+\\}[^{}]*+)*+)\\}");

    private Names() {}

    /** BibTeX: parted by {@code and} outside of braces; {@code others} is no name. */
    static List<String> byAnd(String printed) {
        String list = withoutOuterBraces(printed);
        List<String> names = new ArrayList<>();
        Matcher and = AND.matcher(list);
        int start = 0;
        int counted = 0;
        int open = 0;
        while (and.find()) {
            open += openBraces(list, counted, and.start());
            counted = and.start();
            if (open == 0) {
                names.add(list.substring(start, and.start()));
                start = and.end();
            }
        }
        names.add(list.substring(start));
        names.removeIf(name -> name.strip().equals("others"));
        return names;
    }

    /** Web of Science puts the whole list into another pair of braces; each name in it has a comma. */
    private static String withoutOuterBraces(String list) {
        Matcher whole = WHOLLY_BRACED.matcher(list.strip());
        boolean names = whole.matches()
                && AND.matcher(list).find()
                && AND.splitAsStream(list)
                        .allMatch(name ->
                                name.contains(",") && !COMPANY.matcher(name).matches());
        return names ? whole.group(1) : list;
    }

    private static int openBraces(String text, int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return open;
    }

    /**
     * Scopus: {@code Hahn W.; Ahmadi N.}, formerly {@code Hahn W., Ahmadi N.} and before that
     * {@code Hahn, W., Ahmadi, N.}: without a semicolon, a part that is only initials belongs to the name before it.
     */
    static List<String> byComma(String list) {
        if (list.contains(";")) {
            return Arrays.asList(list.split(";"));
        }
        List<String> names = new ArrayList<>();
        for (String part : list.split(",")) {
            String text = part.strip();
            boolean belongs = INITIALS.matcher(text).matches() && text.contains(".")
                    || SUFFIX.matcher(text).matches();
            if (belongs && !names.isEmpty()) {
                int last = names.size() - 1;
                names.set(last, names.get(last) + ", " + text);
            } else {
                names.add(text);
            }
        }
        return names;
    }

    /**
     * arXiv: {@code A. B. Author (1), C. Author (2) and The X Collaboration ((1) University of X, (2) Y)}, where
     * {@code Jr.} belongs to the name before it and affiliations are in brackets.
     */
    static List<String> ofArxiv(String list) {
        String people = withoutRemarks(list);
        List<String> names = new ArrayList<>();
        for (String part : ARXIV_SEPARATOR.split(people)) {
            String text = part.strip();
            if (SUFFIX.matcher(text).matches() && !names.isEmpty()) {
                names.set(names.size() - 1, names.get(names.size() - 1) + " " + text);
            } else if (!text.isEmpty()) {
                names.add(text);
            }
        }
        return names;
    }

    /** Without what is in brackets, be there brackets within them. */
    private static String withoutRemarks(String text) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                rest.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return rest.toString();
    }

    /**
     * {@code Family, Given}, or the name alone if it is a group's or has one part; empty if it only says that there are
     * more.
     *
     * @param printed one name, with the braces that BibTeX gives it
     */
    static String normal(String printed, Order order) {
        if (printed.length() > LONGEST) {
            return printed;
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
            boolean person = inner.contains(",") && !COMPANY.matcher(inner).matches()
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
        if (parts.size() == 2 && SUFFIX.matcher(parts.get(1)).matches()) {
            return familyFirst(BLANKS.split(parts.get(0) + " " + parts.get(1)));
        }
        List<String> given = parts.subList(1, parts.size());
        if (SUFFIX.matcher(given.get(0)).matches()) {
            given.add(given.remove(0));
        }
        return author(parts.get(0), String.join(" ", given));
    }

    private static String givenFirst(String[] words) {
        int end = words.length;
        while (end > 2 && SUFFIX.matcher(words[end - 1]).matches()) {
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
        while (given > 1
                && (INITIALS.matcher(words[given - 1]).matches()
                        || SUFFIX.matcher(words[given - 1]).matches())) {
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
