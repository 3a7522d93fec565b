package winnow.bench.made;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import winnow.model.Field;

/**
 * How the records of one report come to differ. Each strikes a record with its chance, in this order. Other cases and prefixes
 * of DOIs are not among them: ingest undoes these before records are compared.
 */
enum Damage {
    TRANSLATED_OTHERWISE(3, (draft, work, random) -> {
        if (!work.original().isEmpty()) {
            draft.set(Field.TITLE, "[" + worded(work.title(), random) + "]");
        }
    }),
    ONLY_ORIGINAL_TITLE(1, (draft, work, random) -> {
        if (!work.original().isEmpty()) {
            draft.set(Field.TITLE, work.original());
        }
    }),
    TYPO(6, (draft, work, random) -> draft.set(Field.TITLE, typo(draft.get(Field.TITLE), random))),
    TYPO_AGAIN(2, (draft, work, random) -> draft.set(Field.TITLE, typo(draft.get(Field.TITLE), random))),
    BLANK_LOST(2, (draft, work, random) -> draft.set(Field.TITLE, joined(draft.get(Field.TITLE), random))),
    TITLE_CUT(1, (draft, work, random) -> draft.set(Field.TITLE, cut(draft.get(Field.TITLE), 60))),
    SUBTITLE_LOST(
            5,
            (draft, work, random) ->
                    draft.set(Field.TITLE, draft.get(Field.TITLE).split(": (?=[a-z])")[0])),
    CAPITALS(
            8,
            (draft, work, random) ->
                    draft.set(Field.TITLE, draft.get(Field.TITLE).toUpperCase(Locale.ROOT))),
    MARKUP(3, (draft, work, random) -> draft.set(Field.TITLE, marked(draft.get(Field.TITLE), random))),
    INITIALS(
            50,
            (draft, work, random) -> draft.setAuthors(
                    draft.authors().stream().map(Damage::initials).toList())),
    MARKS_LOST(
            30,
            (draft, work, random) ->
                    draft.setAuthors(draft.authors().stream().map(Damage::plain).toList())),
    TRANSLITERATED(
            4,
            (draft, work, random) -> draft.setAuthors(
                    draft.authors().stream().map(Damage::transliterated).toList())),
    AUTHORS_CUT(
            4,
            (draft, work, random) -> draft.setAuthors(
                    draft.authors().subList(0, Math.min(draft.authors().size(), 1 + random.nextInt(3))))),
    AUTHORS_SWAPPED(1, (draft, work, random) -> draft.setAuthors(swapped(draft.authors()))),
    AUTHORS_LOST(1, (draft, work, random) -> draft.lose(Field.AUTHORS)),
    JOURNAL_ABBREVIATED(
            35, (draft, work, random) -> draft.set(Field.CONTAINER, work.place().abbreviated())),
    JOURNAL_LOST(1, (draft, work, random) -> draft.lose(Field.CONTAINER, Field.ISSN)),
    ISSN_LOST(30, (draft, work, random) -> draft.lose(Field.ISSN)),
    AHEAD_OF_PRINT(3, (draft, work, random) -> {
        draft.set(Field.YEAR, String.valueOf(work.place().year() - 1));
        draft.lose(Field.VOLUME, Field.ISSUE, Field.PAGES);
    }),
    YEAR_SHIFTED(
            3,
            (draft, work, random) ->
                    draft.set(Field.YEAR, String.valueOf(work.place().year() + (random.nextBoolean() ? 1 : -1)))),
    PAGES_SHORTENED(30, (draft, work, random) -> draft.set(Field.PAGES, shortened(draft.get(Field.PAGES)))),
    ARTICLE_NUMBER(
            2,
            (draft, work, random) -> draft.set(Field.PAGES, "e" + (work.place().first() + 4_000))),
    PAGES_LOST(5, (draft, work, random) -> draft.lose(Field.PAGES)),
    VOLUME_LOST(4, (draft, work, random) -> draft.lose(Field.VOLUME, Field.ISSUE)),
    ISSUE_LOST(15, (draft, work, random) -> draft.lose(Field.ISSUE)),
    DOI_LOST(25, (draft, work, random) -> draft.lose(Field.DOI)),
    ABSTRACT_LOST(15, (draft, work, random) -> draft.lose(Field.ABSTRACT)),
    ABSTRACT_CUT(8, (draft, work, random) -> draft.set(Field.ABSTRACT, cut(draft.get(Field.ABSTRACT), 50))),
    COPYRIGHT(25, (draft, work, random) -> {
        if (!draft.get(Field.ABSTRACT).isEmpty()) {
            draft.set(
                    Field.ABSTRACT,
                    draft.get(Field.ABSTRACT) + ". Copyright " + work.place().year() + " Made Up Press.");
        }
    });

    private interface Blow {
        void strike(Draft draft, Work work, SplittableRandom random);
    }

    private static final Map<String, String> LATIN =
            Map.of("ö", "oe", "ü", "ue", "ø", "oe", "ç", "c", "š", "sh", "ž", "zh", "ñ", "ny", "á", "aa");

    private final int percent;
    private final Blow blow;

    Damage(int percent, Blow blow) {
        this.percent = percent;
        this.blow = blow;
    }

    void strike(Draft draft, Work work, SplittableRandom random) {
        if (random.nextInt(100) < percent) {
            blow.strike(draft, work, random);
        }
    }

    /** Half of the words otherwise. */
    private static String worded(String title, SplittableRandom random) {
        List<String> words = new ArrayList<>(List.of(title.split(" ")));
        words.replaceAll(word -> random.nextInt(3) == 0 ? Vocabulary.word(random) : word);
        return String.join(" ", words);
    }

    /** A letter lost, doubled, changed or exchanged with its neighbour. */
    private static String typo(String text, SplittableRandom random) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 3));
        if (!Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at + 1))) {
            return text;
        }
        String start = text.substring(0, at);
        String rest = text.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> start + rest;
            case 1 -> start + text.charAt(at) + text.charAt(at) + rest;
            case 2 -> start + (char) ('a' + random.nextInt(26)) + rest;
            default -> start + rest.charAt(0) + text.charAt(at) + rest.substring(1);
        };
    }

    private static String joined(String text, SplittableRandom random) {
        int blank = text.indexOf(' ', random.nextInt(text.length()));
        return blank < 0 ? text : text.substring(0, blank) + "-".repeat(random.nextInt(2)) + text.substring(blank + 1);
    }

    private static String cut(String text, int percent) {
        int end = text.lastIndexOf(' ', text.length() * percent / 100);
        return end < 0 ? text : text.substring(0, end);
    }

    private static String marked(String text, SplittableRandom random) {
        String word = text.substring(text.lastIndexOf(' ') + 1);
        String rest = text.substring(0, text.length() - word.length());
        return switch (random.nextInt(4)) {
            case 0 -> rest + "<i>" + word + "</i>";
            case 1 -> rest + "{" + word + "}";
            case 2 -> rest.replace(" and ", " &amp; ") + word;
            default -> rest + "\\textit{" + word + "}";
        };
    }

    private static String initials(String author) {
        String[] parts = author.split(", ");
        StringBuilder initials = new StringBuilder();
        for (String given : parts[1].split(" ")) {
            initials.append(given.charAt(0)).append('.');
        }
        return parts[0] + ", " + initials;
    }

    private static String plain(String author) {
        return Normalizer.normalize(author, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ø", "o")
                .replace("ł", "l");
    }

    private static String transliterated(String author) {
        String latin = author;
        for (Map.Entry<String, String> letter : LATIN.entrySet()) {
            latin = latin.replace(letter.getKey(), letter.getValue());
        }
        return latin;
    }

    private static List<String> swapped(List<String> authors) {
        List<String> swapped = new ArrayList<>(authors);
        if (swapped.size() > 1) {
            swapped.add(0, swapped.remove(1));
        }
        return swapped;
    }

    /** {@code 455-468} to {@code 455-68}. */
    private static String shortened(String pages) {
        String[] ends = pages.split("-");
        if (ends.length < 2 || ends[0].length() != ends[1].length()) {
            return pages;
        }
        int same = 0;
        while (same < ends[0].length() - 1 && ends[0].charAt(same) == ends[1].charAt(same)) {
            same++;
        }
        return ends[0] + "-" + ends[1].substring(same);
    }
}
