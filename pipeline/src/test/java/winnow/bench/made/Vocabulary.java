package winnow.bench.made;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Words and names that nobody wrote, made of syllables. The number of a word is its rank: the word of rank {@code n} is met
 * about {@code 1 / n} as often as the first, as in real text (Zipf).
 */
final class Vocabulary {

    private static final String[] FREQUENT =
            ("of the and in a for with on patients study to an by from effect treatment"
                            + " analysis clinical trial after disease using association between risk case review children"
                            + " randomized systematic acute during factors report care cancer therapy women evaluation"
                            + " cells role model health quality outcomes versus adults early")
                    .split(" ");
    private static final String CONSONANTS = "bcdfghklmnprstv";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
    private static final String[] ENDINGS = {"", "n", "s", "l", "sis", "tion", "tic", "ral", "rin", "ment"};
    private static final String[] NAME_ENDINGS = {"", "n", "s", "r", "mann", "v", "z", "ski", "sen", "ni", "ton"};
    private static final String[] PARTICLES = {"van der ", "de la ", "von ", "Al-", "O'"};
    private static final String[] MARKED = {"aá", "oö", "uü", "eé", "cç", "sš", "nñ", "oø", "zž", "lł"};

    private static final int TOPICS = 100;
    private static final int WORDS_OF_TOPIC = 200;
    private static final String[] WORDS =
            IntStream.range(0, 30_000).mapToObj(Vocabulary::word).toArray(String[]::new);
    private static final String[] FAMILIES =
            IntStream.range(0, 40_000).mapToObj(Vocabulary::family).toArray(String[]::new);
    private static final String[] GIVEN =
            IntStream.range(0, 2_000).mapToObj(Vocabulary::given).toArray(String[]::new);

    private Vocabulary() {}

    private static String word(int rank) {
        return rank < FREQUENT.length ? FREQUENT[rank] : syllables(rank, 3) + ENDINGS[rank * 7 % ENDINGS.length];
    }

    /** One name in eight has a letter with a mark, one in twenty a particle. */
    private static String family(int rank) {
        String name = capital(syllables(rank, 2) + NAME_ENDINGS[rank / SYLLABLES / SYLLABLES + rank % 3]);
        if (rank % 8 == 5) {
            String marked = MARKED[rank / 8 % MARKED.length];
            name = name.charAt(0) + name.substring(1).replace(marked.charAt(0), marked.charAt(1));
        }
        return rank % 20 == 7 ? PARTICLES[rank / 20 % PARTICLES.length] + name : name;
    }

    private static String given(int rank) {
        return capital(syllables(rank, 2) + "aeo".charAt(rank % 3));
    }

    /** Neighbours in rank are not neighbours in the alphabet. */
    private static String syllables(int number, int count) {
        int all = (int) Math.pow(SYLLABLES, count);
        long scattered = (number * 7_368_787L + 1) % all;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int syllable = (int) (scattered % SYLLABLES);
            scattered /= SYLLABLES;
            text.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
        }
        return text.toString();
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String word(SplittableRandom random) {
        return WORDS[rank(random, WORDS.length)];
    }

    /** A word that is in few texts. */
    static String rare(SplittableRandom random) {
        return WORDS[WORDS.length / 100 + random.nextInt(WORDS.length - WORDS.length / 100)];
    }

    /**
     * Two words in five are of a topic, few topics being frequent, and one in four is what usually follows the word before:
     * reports that one search finds resemble each other.
     */
    static String text(SplittableRandom random, int words) {
        int topic = rank(random, TOPICS);
        int last = rank(random, WORDS.length);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[last]);
            last = next(random, topic, last);
        }
        return text.toString();
    }

    private static int next(SplittableRandom random, int topic, int last) {
        int chance = random.nextInt(20);
        if (chance < 5) {
            return (last * 7 + 13) % WORDS.length;
        }
        return chance < 13
                ? (FREQUENT.length + topic * 997 + 31 * rank(random, WORDS_OF_TOPIC)) % WORDS.length
                : rank(random, WORDS.length);
    }

    static String family(SplittableRandom random) {
        return FAMILIES[rank(random, FAMILIES.length)];
    }

    static String given(SplittableRandom random) {
        return GIVEN[rank(random, GIVEN.length)];
    }

    /** From 0 on, the chance of each falling as 1 / rank. */
    static int rank(SplittableRandom random, int size) {
        return (int) Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1;
    }
}
