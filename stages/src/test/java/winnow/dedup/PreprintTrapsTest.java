package winnow.dedup;

import static winnow.dedup.Fixture.article;
import static winnow.dedup.Outcomes.assertOutcome;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.model.Field;
import winnow.model.Pair.Outcome;

/** Preprints beside their article, beside each other and beside what only looks like their article. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreprintTrapsTest {

    @Test
    void a_preprint_and_its_article_are_two_reports() {
        Fixture preprint = article("arxiv:2101.00001")
                .without(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES)
                .with(Field.YEAR, "2019")
                .with(Field.ARXIV, "2101.00001");
        assertOutcome(Outcome.TWO_REPORTS, preprint, article("scopus:2").with(Field.DOI, "10.1000/1"));
        assertOutcome(
                Outcome.TWO_REPORTS,
                preprint.with(Field.DOI, "10.1000/1"),
                article("scopus:2").with(Field.DOI, "10.1000/1"));
        assertOutcome(
                Outcome.TWO_REPORTS,
                preprint.with(Field.DOI, "10.48550/arxiv.2101.00001"),
                article("scopus:2").with(Field.DOI, "10.1000/1"));
    }

    @Test
    void two_records_of_one_preprint_are_the_same() {
        Fixture atArxiv = article("arxiv:2101.00001")
                .without(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES)
                .with(Field.ARXIV, "2101.00001");
        Fixture inScopus = article("scopus:2")
                .without(Field.VOLUME, Field.ISSUE, Field.PAGES)
                .with(Field.CONTAINER, "arXiv")
                .with(Field.TYPE, "preprint")
                .with(Field.DOI, "10.48550/arxiv.2101.00001");
        assertOutcome(Outcome.SAME, atArxiv, inScopus);
    }

    @Test
    void preprints_of_one_study_on_two_servers_are_two_reports() {
        Fixture atArxiv = article("arxiv:2101.00001").without(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES);
        Fixture elsewhere = article("scopus:2")
                .without(Field.VOLUME, Field.ISSUE, Field.PAGES)
                .with(Field.CONTAINER, "medRxiv")
                .with(Field.DOI, "10.1101/2021.01.01.20248954");
        assertOutcome(Outcome.TWO_REPORTS, atArxiv, elsewhere);
    }

    @Test
    void another_article_is_not_linked_to_a_preprint_only_because_differences_are_waived() {
        Fixture preprint = article("arxiv:2101.00001").without(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES);
        Fixture other = article("scopus:2").with(Field.TITLE, "Costs of language models in the teaching of nurses");
        assertOutcome(Outcome.DIFFERENT, preprint, other);
    }
}
