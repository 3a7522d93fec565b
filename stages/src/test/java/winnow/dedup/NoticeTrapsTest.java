package winnow.dedup;

import static winnow.dedup.Fixture.article;
import static winnow.dedup.Fixture.record;
import static winnow.dedup.Outcomes.assertOutcome;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.model.Field;
import winnow.model.Pair.Outcome;

/** Errata, comments, replies and retractions, whose titles name the article that they are about. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeTrapsTest {

    @Test
    void an_erratum_is_not_its_article() {
        Fixture erratum = article("scopus:2")
                .with(Field.TITLE, "Erratum to: Reading comprehension of large language models in clinical practice")
                .with(Field.PAGES, "901");
        assertOutcome(Outcome.TWO_REPORTS, article("pubmed:1"), erratum);
        assertOutcome(
                Outcome.TWO_REPORTS,
                article("pubmed:1"),
                article("scopus:2").with(Field.TYPE, "erratum").with(Field.PAGES, "901"));
    }

    @Test
    void an_erratum_in_two_spellings_is_the_same() {
        Fixture first = article("pubmed:1")
                .with(Field.TITLE, "Correction: Reading comprehension of large language models in clinical practice");
        Fixture second = article("wos:2")
                .with(
                        Field.TITLE,
                        "Reading comprehension of large language models in clinical practice (vol 12, pg 1, 2021)");
        assertOutcome(Outcome.SAME, first, second);
    }

    @Test
    void a_comment_and_a_reply_are_neither_the_article_nor_each_other() {
        String title = "Reading comprehension of large language models in clinical practice";
        Fixture comment =
                article("pubmed:2").with(Field.TITLE, "Comment on: " + title).with(Field.PAGES, "701");
        Fixture reply =
                article("scopus:3").with(Field.TITLE, "Reply to: " + title).with(Field.PAGES, "702");
        assertOutcome(Outcome.DIFFERENT, article("ieee:1"), comment);
        assertOutcome(Outcome.DIFFERENT, article("ieee:1"), reply);
        assertOutcome(Outcome.DIFFERENT, comment, reply);
    }

    @Test
    void a_notice_of_retraction_is_not_the_retracted_article_but_a_retracted_article_is() {
        String title = "Reading comprehension of large language models in clinical practice";
        Fixture notice =
                article("scopus:2").with(Field.TITLE, "Retraction: " + title).with(Field.PAGES, "901");
        Fixture retracted = article("scopus:3").with(Field.TITLE, "RETRACTED: " + title);
        assertOutcome(Outcome.TWO_REPORTS, article("pubmed:1"), notice);
        assertOutcome(Outcome.SAME, article("pubmed:1"), retracted);
    }

    @Test
    void two_comments_of_one_title_by_other_people_are_different() {
        String title = "Comment on the lecture about the foundations of logic";
        Fixture first = record("arxiv:0808.0001", title)
                .with(Field.AUTHORS, "Abel, N.")
                .with(Field.YEAR, "2008")
                .with(Field.ARXIV, "0808.0001");
        Fixture second = record("arxiv:0808.0002", title)
                .with(Field.AUTHORS, "Cauchy, A.")
                .with(Field.YEAR, "2008")
                .with(Field.ARXIV, "0808.0002");
        assertOutcome(Outcome.DIFFERENT, first, second);
    }
}
