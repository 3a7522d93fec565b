package winnow.dedup;

import static winnow.dedup.Fixture.article;
import static winnow.dedup.Fixture.record;
import static winnow.dedup.Outcomes.assertOutcome;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.model.Field;
import winnow.model.Pair.Outcome;

/** Pairs that look like one report and are two, or the other way round. Judged with the default settings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrapsTest {

    @Test
    void one_article_in_two_databases_is_the_same() {
        assertOutcome(Outcome.SAME, article("pubmed:1"), article("scopus:2"));
    }

    @Test
    void volumes_of_proceedings_share_a_title_and_are_different() {
        String title = "15th International Meeting on Parallel Machines, PM 2018";
        String series = "Lecture Notes in Computer Science (including subseries Lecture Notes in Bioinformatics)";
        Fixture first = record("scopus:2-s2.0-1", title)
                .with(Field.YEAR, "2018")
                .with(Field.CONTAINER, series)
                .with(Field.TYPE, "proceedings")
                .with(Field.VOLUME, "11334 LNCS");
        Fixture second = record("scopus:2-s2.0-2", title)
                .with(Field.YEAR, "2018")
                .with(Field.CONTAINER, series)
                .with(Field.TYPE, "proceedings")
                .with(Field.VOLUME, "11335 LNCS");
        assertOutcome(Outcome.DIFFERENT, first, second);
        assertOutcome(Outcome.DIFFERENT, first, second.without(Field.CONTAINER, Field.YEAR));
    }

    @Test
    void volumes_of_proceedings_with_one_number_in_two_databases_are_the_same() {
        Fixture volume = record("scopus:2-s2.0-1", "Proceedings of the 15th International Meeting on Parallel Machines")
                .with(Field.YEAR, "2018")
                .with(Field.VOLUME, "11334")
                .with(Field.TYPE, "proceedings");
        Fixture again = record("acm:1", "Proceedings of the 15th International Meeting on Parallel Machines")
                .with(Field.YEAR, "2018")
                .with(Field.VOLUME, "11334 LNCS")
                .with(Field.TYPE, "proceedings");
        assertOutcome(Outcome.SAME, volume, again);
    }

    @Test
    void two_editorials_of_one_editor_are_different() {
        Fixture first = article("pubmed:1")
                .with(Field.TITLE, "Editorial")
                .with(Field.PAGES, "1-3")
                .with(Field.ISSUE, "1");
        Fixture second = article("scopus:2")
                .with(Field.TITLE, "Editorial")
                .with(Field.PAGES, "201-202")
                .with(Field.ISSUE, "2");
        assertOutcome(Outcome.DIFFERENT, first, second);
        assertOutcome(Outcome.DIFFERENT, first, second.without(Field.PAGES).with(Field.VOLUME, "13"));
    }

    @Test
    void title_pages_without_authors_are_different() {
        Fixture first =
                record("ieee:1", "[Title page]").with(Field.YEAR, "2019").with(Field.CONTAINER, "Conference on Robots");
        Fixture second =
                record("ieee:2", "[Title page]").with(Field.YEAR, "2019").with(Field.CONTAINER, "Conference on Vision");
        assertOutcome(Outcome.DIFFERENT, first, second);
    }

    @Test
    void an_editorial_with_all_of_its_place_equal_is_the_same() {
        assertOutcome(
                Outcome.SAME,
                article("pubmed:1").with(Field.TITLE, "Editorial"),
                article("scopus:2").with(Field.TITLE, "Editorial"));
    }

    @Test
    void part_one_and_part_two_are_different() {
        String title = "Large language models for guideline writing: part ";
        Fixture first = article("pubmed:1").with(Field.TITLE, title + "I").with(Field.PAGES, "455-468");
        Fixture second = article("scopus:2").with(Field.TITLE, title + "II").with(Field.PAGES, "469-480");
        assertOutcome(Outcome.DIFFERENT, first, second);
        assertOutcome(Outcome.DIFFERENT, first.without(Field.PAGES), second.without(Field.VOLUME, Field.ISSUE));
    }

    @Test
    void a_chapter_is_not_its_book() {
        Fixture book = record("scopus:1", "Handbook of clinical language models")
                .with(Field.AUTHORS, "Verdi, Anna")
                .with(Field.YEAR, "2020")
                .with(Field.TYPE, "book")
                .with(Field.ISBN, "9780306406157");
        Fixture chapter = record("sciencedirect:S1", "Handbook of clinical language models")
                .with(Field.AUTHORS, "Verdi, Anna")
                .with(Field.YEAR, "2020")
                .with(Field.TYPE, "book chapter")
                .with(Field.ISBN, "9780306406157");
        assertOutcome(Outcome.DIFFERENT, book, chapter);
    }

    @Test
    void similar_titles_of_the_same_people_on_the_next_pages_are_different() {
        Fixture first =
                article("pubmed:1").with(Field.TITLE, "Effect of prompts on diagnosis in adult patients with asthma");
        Fixture second = article("scopus:2")
                .with(Field.TITLE, "Effect of prompts on diagnosis in young patients with diabetes")
                .with(Field.PAGES, "469-480");
        assertOutcome(Outcome.DIFFERENT, first, second);
    }

    @Test
    void abstracts_of_one_supplement_share_a_doi_and_are_different() {
        Fixture first =
                article("pubmed:1").with(Field.DOI, "10.1000/supplement").with(Field.PAGES, "S259");
        Fixture second = article("scopus:2")
                .with(Field.TITLE, "Uptake of glucose in the muscle of the mouse after exercise")
                .with(Field.AUTHORS, "Abel, N.", "Cauchy, A.")
                .with(Field.DOI, "10.1000/supplement")
                .with(Field.PAGES, "S299");
        assertOutcome(Outcome.DIFFERENT, first, second);
    }

    @Test
    void a_title_with_and_without_its_subtitle_is_the_same() {
        Fixture cut = article("pubmed:1").with(Field.TITLE, "Language models in the clinic");
        Fixture full = article("scopus:2")
                .with(Field.TITLE, "Language models in the clinic: a randomised trial in three countries");
        assertOutcome(Outcome.SAME, cut, full);
    }

    @Test
    void an_original_title_is_the_same_as_its_translation() {
        Fixture english = article("pubmed:1")
                .with(Field.ORIGINAL_TITLE, "Sprachmodelle in der klinischen Praxis")
                .with(Field.LANGUAGE, "de");
        Fixture german = article("scopus:2").with(Field.TITLE, "Sprachmodelle in der klinischen Praxis");
        assertOutcome(Outcome.SAME, english, german);
        assertOutcome(Outcome.SAME, english.without(Field.ORIGINAL_TITLE), german);
    }

    @Test
    void abbreviated_journal_and_pages_and_initials_are_the_same() {
        Fixture printed = article("pubmed:1")
                .with(Field.CONTAINER, "J Clin Inform")
                .with(Field.PAGES, "455-68")
                .with(Field.AUTHORS, "Verdi, A", "Okafor, C", "Lindqvist, M")
                .with(Field.YEAR, "2020");
        assertOutcome(Outcome.SAME, printed, article("scopus:2"));
    }

    @Test
    void authors_in_another_order_or_cut_or_transliterated_are_the_same() {
        assertOutcome(
                Outcome.SAME,
                article("pubmed:1"),
                article("zotero:2").with(Field.AUTHORS, "Lindqvist, M.", "Verdi, A.", "Okafor, C."));
        assertOutcome(Outcome.SAME, article("pubmed:1"), article("scopus:2").with(Field.AUTHORS, "Verdi, A."));
        assertOutcome(
                Outcome.SAME,
                article("pubmed:1").with(Field.AUTHORS, "Müller, Jürgen", "Nuñez de la Peña, José", "Đorđević, Łucja"),
                article("scopus:2").with(Field.AUTHORS, "Muller, J.", "de la Pena, J. N.", "Dordevic, L."));
    }

    @Test
    void printed_a_year_after_it_was_online_is_the_same() {
        Fixture online = article("scopus:1")
                .without(Field.VOLUME, Field.ISSUE, Field.PAGES)
                .with(Field.YEAR, "2020");
        assertOutcome(Outcome.SAME, online, article("pubmed:2"));
    }

    @Test
    void two_records_of_one_database_need_more_evidence() {
        Fixture first = article("scopus:2-s2.0-1").without(Field.ISSUE, Field.PAGES, Field.VOLUME);
        Fixture second = article("scopus:2-s2.0-2").without(Field.ISSUE, Field.PAGES, Field.VOLUME);
        Fixture elsewhere = article("ieee:2").without(Field.ISSUE, Field.PAGES, Field.VOLUME);
        assertOutcome(Outcome.SAME, first, elsewhere);
        assertOutcome(Outcome.DOUBTFUL, first, second);
        assertOutcome(Outcome.SAME, first.with(Field.DOI, "10.1000/1"), second.with(Field.DOI, "10.1000/1"));
    }

    @Test
    void a_missing_doi_is_not_an_equal_doi() {
        Fixture first =
                record("scopus:1", "On the growth of crystals in zero gravity").with(Field.AUTHORS, "Abel, N.");
        Fixture second =
                record("pubmed:2", "Dreams of students before examinations").with(Field.AUTHORS, "Cauchy, A.");
        assertOutcome(Outcome.DIFFERENT, first, second);
    }

    @Test
    void other_dois_are_doubtful_at_best_where_the_place_is_not_known() {
        Fixture first = article("scopus:1")
                .without(Field.VOLUME, Field.ISSUE, Field.PAGES)
                .with(Field.DOI, "10.1000/1");
        Fixture second = article("pubmed:2")
                .without(Field.VOLUME, Field.ISSUE, Field.PAGES)
                .with(Field.DOI, "10.1000/2");
        assertOutcome(Outcome.DOUBTFUL, first, second);
    }
}
