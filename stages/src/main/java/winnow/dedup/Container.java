package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Folded;

/**
 * The journal, proceedings or book that a report appeared in, as it is compared.
 *
 * @param names the words of each of its names, folded, without small words and places in round brackets, of a conference
 *     also without year and count; more than one for {@code Ai zheng = Chinese journal of cancer}
 * @param conference whether it is proceedings or a series of proceedings, whose names differ widely between databases
 * @param traits what else it says
 */
record Container(List<List<String>> names, boolean conference, Traits traits) {

    /**
     * What else a container says about its reports.
     *
     * @param meeting whether they are abstracts of a meeting
     * @param server the name of the {@link Server}, if it is one of preprints
     * @param arxiv the id at arXiv that stands in its name
     */
    record Traits(boolean meeting, Optional<String> server, Optional<String> arxiv) {}

    private static final Set<String> SMALL_WORDS =
            Set.of("the of and in for on a an amp de la le d l der die und et des du y e official".split(" "));

    /** Said of proceedings in one database and not in the other. */
    private static final Pattern OCCASION = Pattern.compile(
            "(19|20)\\d\\d|\\d+(st|nd|rd|th)|annual|proceedings|proc|vols?|volumes?|\\d"
                    + "|(twenty|thirty|forty|fifty)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|twenty|thirty|forty|fifty");

    private static final Pattern CONFERENCE = Pattern.compile(
            "\\b(conference|conf|proceedings|proc|symposium|symp|workshops?|congress|meeting|lecture notes|lncs|ceur|"
                    + "communications in computer and information science|advances in intelligent systems|icps|series)\\b");

    /** Journals whose names look like those of proceedings. */
    private static final Pattern JOURNAL =
            Pattern.compile("(mayo clin\\w*|transplant\\w*|iee|cambridge) proc(eedings)?\\b.*"
                    + "|proc(eedings)? (of )?(the )?(nat\\w* acad|royal|r soc|ieee\\b(?! )|nutrition|nutr soc|am\\w* thorac|inst\\w* mech|vldb|acm on"
                    + "|london math|am\\w* math|japan acad|biol|natl acad|zool|geol).*");

    private static final Pattern ASIDE = Pattern.compile("\\s*\\(.*|(?<=\\S)[.]\\s*Conference\\b.*");
    private static final Pattern MEETING = Pattern.compile("(?i)\\S[.:] *conference\\b");
    private static final Pattern NEXT_NAME = Pattern.compile("\\s*[=/\\[\\]]\\s*");
    private static final Pattern ACRONYM_BEFORE = Pattern.compile("(?=.*\\p{Ll})(\\p{Lu}{3,8})\\s*[:–—-]\\s+(.+)");
    private static final Pattern ACRONYM_BEHIND =
            Pattern.compile("(?=.*\\p{Ll})(.+?)(?:,|\\s+[:–—-])\\s*(\\p{Lu}{3,8})\\W*");
    private static final Set<String> COMMON =
            Set.of(("journal j international int intl conference conf symposium workshop"
                            + " meeting congress ieee acm european eur american am annals ann archives arch")
                    .split(" "));
    private static final Set<String> EXPLAINING =
            Set.of("journal j publication organ magazine review electronic online print series supplement".split(" "));
    private static final int SHORTEST_BEGINNING = 4;
    private static final int SHORTEST_NEXT_NAME = 2;
    private static final int SHORTEST_ACRONYM = 3;
    private static final int SHORTEST_GLUED = 8;

    /** From alike to unlike. */
    enum Likeness {
        EQUAL,
        /** One abbreviates the other, or has words more at its end. */
        ABBREVIATED,
        /** More than half of the words of the shorter name. */
        SIMILAR,
        /** Too unlike to be one name, but one of them is that of a conference. */
        CONFERENCE,
        DIFFERENT
    }

    /** @param printed has a letter or digit */
    static Container of(String printed) {
        String folded = Folded.of(printed).text();
        boolean conference =
                CONFERENCE.matcher(folded).find() && !JOURNAL.matcher(folded).matches();
        String plain = ASIDE.matcher(printed).replaceFirst("");
        List<List<String>> names = new ArrayList<>();
        for (String name : NEXT_NAME.split(plain)) {
            addAcronym(names, ACRONYM_BEFORE.matcher(name), conference);
            addAcronym(names, ACRONYM_BEHIND.matcher(name), conference);
            List<String> words = words(name, conference);
            if (words.size() >= SHORTEST_NEXT_NAME) {
                names.add(words);
            }
        }
        if (names.isEmpty()) {
            names.add(words(Folded.of(plain).isEmpty() ? printed : plain, conference));
        }
        Traits traits =
                new Traits(MEETING.matcher(printed).find(), Server.ofContainer(folded), Identity.arxivName(printed));
        return new Container(List.copyOf(names), conference, traits);
    }

    /** {@code ICIS: Computing for the Common Good}, {@code Conference on Information Systems, ICIS}: two names each. */
    private static void addAcronym(List<List<String>> names, Matcher both, boolean conference) {
        if (both.matches()) {
            names.add(words(both.group(1), conference));
            names.add(words(both.group(2), conference));
        }
    }

    private static List<String> words(String name, boolean conference) {
        List<String> words = new ArrayList<>(Folded.of(name).words());
        if (!SMALL_WORDS.containsAll(words)) {
            words.removeIf(SMALL_WORDS::contains);
        }
        List<String> lasting = words.stream()
                .filter(word -> !conference || !OCCASION.matcher(word).matches())
                .toList();
        return lasting.isEmpty() ? List.copyOf(words) : lasting;
    }

    /** Whether it is where reviews are published again when they are updated. */
    boolean isCochrane() {
        List<String> words = names.get(0);
        return words.get(0).equals("cochrane")
                && words.size() > 1
                && words.get(1).startsWith("d");
    }

    /** The best of all pairs of names. */
    Likeness likeness(Container other) {
        Likeness best = Likeness.DIFFERENT;
        for (List<String> left : names) {
            for (List<String> right : other.names) {
                Likeness likeness = likeness(left, right);
                best = likeness.compareTo(best) < 0 ? likeness : best;
            }
        }
        boolean apart = best == Likeness.DIFFERENT || best == Likeness.SIMILAR && conference != other.conference;
        return apart && (conference || other.conference) ? Likeness.CONFERENCE : best;
    }

    private static Likeness likeness(List<String> left, List<String> right) {
        if (left.equals(right)) {
            return Likeness.EQUAL;
        }
        boolean ordered = isBefore(left, right);
        List<String> shorter = ordered ? left : right;
        List<String> longer = ordered ? right : left;
        if (isBeginning(shorter, longer)
                || shorter.size() == 1 && (isAcronym(shorter.get(0), longer) || isGlued(shorter.get(0), longer))) {
            return Likeness.ABBREVIATED;
        }
        return isSimilar(shorter, longer) ? Likeness.SIMILAR : Likeness.DIFFERENT;
    }

    /**
     * Whether the shorter name abbreviates the longer one word by word, or the longer one goes on. A few whole words are
     * often another journal's name ({@code Cancer}, {@code Cancer Research}), unless what follows explains them.
     */
    private static boolean isBeginning(List<String> shorter, List<String> longer) {
        for (int i = 0; i < shorter.size(); i++) {
            if (!alike(shorter.get(i), longer.get(i))) {
                return false;
            }
        }
        return shorter.size() == longer.size()
                || shorter.size() >= SHORTEST_BEGINNING
                || EXPLAINING.contains(longer.get(shorter.size()));
    }

    /** Whether more than half of the words that tell names apart are shared, seen from both sides. */
    private static boolean isSimilar(List<String> shorter, List<String> longer) {
        List<String> few = telling(shorter);
        List<String> many = telling(longer);
        return shorter.size() > 1 && 2 * matched(few, many) > Math.max(few.size(), many.size());
    }

    private static List<String> telling(List<String> words) {
        List<String> telling = new ArrayList<>(words);
        telling.removeIf(COMMON::contains);
        return telling;
    }

    /** Shorter, or of one length and earlier in the alphabet. */
    private static boolean isBefore(List<String> left, List<String> right) {
        if (left.size() != right.size()) {
            return left.size() < right.size();
        }
        for (int i = 0; i < left.size(); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return true;
    }

    /** How many words of the shorter name are, in their order, words of the longer one. */
    private static int matched(List<String> shorter, List<String> longer) {
        int matched = 0;
        int at = 0;
        for (String word : shorter) {
            int found = at;
            while (found < longer.size() && !alike(word, longer.get(found))) {
                found++;
            }
            if (found < longer.size()) {
                matched++;
                at = found + 1;
            }
        }
        return matched;
    }

    /** {@code JAMA} for the words Journal, American, Medical, Association. */
    private static boolean isAcronym(String acronym, List<String> words) {
        if (acronym.length() != words.size() || acronym.length() < SHORTEST_ACRONYM) {
            return false;
        }
        for (int i = 0; i < acronym.length(); i++) {
            if (acronym.charAt(i) != words.get(i).charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** {@code jthoraccardiovascsurg}: a beginning of each word, without blanks. */
    private static boolean isGlued(String glued, List<String> words) {
        return glued.length() >= SHORTEST_GLUED && words.size() > 1 && isGlued(glued, 0, words, 0);
    }

    private static boolean isGlued(String glued, int from, List<String> words, int word) {
        if (word == words.size()) {
            return from == glued.length();
        }
        int common = 0;
        String next = words.get(word);
        while (common < next.length()
                && from + common < glued.length()
                && next.charAt(common) == glued.charAt(from + common)) {
            common++;
        }
        for (int length = common; length > 0; length--) {
            if (isGlued(glued, from + length, words, word + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(String left, String right) {
        return Spelling.alike(left, right) || Spelling.abbreviates(left, right) || Spelling.abbreviates(right, left);
    }
}
