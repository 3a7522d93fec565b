package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static winnow.dedup.Fixture.record;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.dedup.Container.Likeness;
import winnow.dedup.TitleLikeness.How;
import winnow.model.Author;
import winnow.model.Field;

/** How single fields are read for comparing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingTest {

    private static Identity identity(Fixture record) {
        return new Profile(record.build()).identity();
    }

    private static Profile titled(String title) {
        return new Profile(record("x:1", title).build());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "221-8, '', 221, 228",
        "1930–1940, '', 1930, 1940",
        "106-11; discussion 111, '', 106, 111",
        "S259-S260, s, 259, 260",
        "e855, e, 855, 855",
        "pp. 34-40 and 102, '', 34, 40",
        "0123, '', 123, 123",
        "CD007039, cd, 7039, 7039"
    })
    void pages_are_read(String printed, String prefix, long first, long last) {
        Pages pages = Pages.of(printed).orElseThrow();
        assertEquals(List.of(prefix, first, last), List.of(pages.prefix(), pages.first(), pages.last()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"5 pp.", "215 p", "21-Apr", "iii-xi", "MeetingAbstract", "no pagination"})
    void what_is_no_page_is_no_page(String printed) {
        assertEquals(Optional.empty(), Pages.of(printed));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Verdi, Anna | Verdi, A. | true",
                "Verdi, Anna | Verdi, B. | false",
                "Verdi, A. B. | Verdi, Bruna | true",
                "Verdi | Verdi, Anna | true",
                "Müller, Jürgen | Mueller, J. | true",
                "Müller, Jürgen | Muller, J. | true",
                "Chen, W. | Cheng, W. | false",
                "Marquez de la Plata, C. | Plata, C. | true",
                "Thomaz de Lima Sá, S. | Sá, S. T. | true",
                "de la Peña, José | Pena, J. D. L. | true",
                "Wang, Xiaoguang | Xiaoguang, Wang | true",
                "González-Sacristán, Carlos | Carlos, G.-S. | true",
                "Chidi Okafor | Okafor, Chidi | true",
                "Yang, G. | Gaung, Y. | false",
                "Rossi, M. | Bianchi, M. | false"
            })
    void names_can_be_one_person(String left, String right, boolean expected) {
        Name one = Name.of(Author.parse(left));
        Name other = Name.of(Author.parse(right));
        assertEquals(expected, one.canBe(other));
        assertEquals(expected, other.canBe(one));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The Lancet | Lancet | EQUAL",
                "Oncology (Williston Park) | Oncology | EQUAL",
                "Ai zheng = Chinese journal of cancer | Chinese Journal of Cancer | EQUAL",
                "N Engl J Med | The New England Journal of Medicine | ABBREVIATED",
                "Proc Natl Acad Sci U S A | Proceedings of the National Academy of Sciences of the United States of America | ABBREVIATED",
                "JAMA | Journal of the American Medical Association | ABBREVIATED",
                "Circulation. Conference: Science Symposium | Circulation | EQUAL",
                "Neurology | Journal of Neurology | DIFFERENT",
                "Cancer | Cancer Research | DIFFERENT",
                "Stroke | Stroke; a journal of cerebral circulation | ABBREVIATED",
                "Journal of Thoracic and Cardiovascular Surgery | Jthoraccardiovascsurg | ABBREVIATED",
                "Diabetes Research | Diabetes Research and Clinical Practice | DIFFERENT",
                "Journal of Clinical Bone Research | Journal of Bone Research | SIMILAR",
                "Journal of Medicine | Journal of Internal Medicine | DIFFERENT",
                "Dtsch Med Wochenschr | Deutsche Medizinische Wochenschrift | ABBREVIATED",
                "International Conference on Information Systems | ICIS : Computing for the Common Good | ABBREVIATED",
                "2018 7th Annual Conference on Robots | Conference on Robots, Vols 1-3 | EQUAL",
                "Conference on Clinical Computing | Journal of Clinical Computing | CONFERENCE",
                "Journal of Hepatology | Journal of Nephrology | DIFFERENT",
                "2018 7th Conference on Robots | Lecture Notes in Computer Science | CONFERENCE",
                "(Unknown) | Heart | DIFFERENT"
            })
    void containers_are_alike(String left, String right, Likeness expected) {
        assertEquals(expected, Container.of(left).likeness(Container.of(right)));
        assertEquals(expected, Container.of(right).likeness(Container.of(left)));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Post-stroke β-blockers | Poststroke beta blockers | EQUAL",
                "Randomised trials of tumour therapy | Randomized trials of tumor therapy | SPELLING",
                "Activation of complement in mice | Complement activation in mice | SPELLING",
                "Early treatment of hypertension in old mice | Early treatment of hypotension in old mice | REPLACED",
                "Language models in clinical practice | Language models in clinical practice: a review | FORM",
                "Language models in clinical practice [Modelos de lenguaje] | Language models in clinical practice | EQUAL",
                "Effects of language models on clinical practice and teaching | Effects of language models on practice and teaching | LONGER",
                "Effects of language models on clinical practice | Effects of human models on surgical practice | SIMILAR",
                "Growth of crystals | Dreams of students | DIFFERENT"
            })
    void titles_are_alike(String left, String right, How expected) {
        assertEquals(
                expected,
                TitleLikeness.of(titled(left).title(), titled(right).title()).how());
        assertEquals(
                expected,
                TitleLikeness.of(titled(right).title(), titled(left).title()).how());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Trials in patients: part II, 2",
        "Trials in patients. Part two, 2",
        "A phase 2 trial of IL-6, 2 6",
        "The 3rd meeting, 3",
        "Vitamin D and the i-Pad, ''",
        "Part A of the trial, a"
    })
    void numbers_of_titles_are_read(String title, String expected) {
        assertEquals(expected, String.join(" ", titled(title).title().numbers()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Erratum to: Models in practice | CORRECTION",
                "Author Correction: Models in practice | CORRECTION",
                "Models in practice (vol 360, pg 542, 2009) | CORRECTION",
                "Models in practice (New Journal (2009) 360 (542-544)) | CORRECTION",
                "Correction of anaemia in the elderly | NONE",
                "Retraction: Models in practice | RETRACTION",
                "RETRACTED: Models in practice | NONE",
                "Models in practice - Reply | REPLY",
                "Reply to Rossi: Models in practice | REPLY",
                "Comment on: Models in practice | COMMENT",
                "Re: Models in practice | COMMENT",
                "Rethinking models in practice | NONE",
                "Response of mice to models | NONE",
                "Models in practice.[Erratum appears in J Models. 2009 Jun 4;3(2):7] | NONE"
            })
    void notices_are_told_from_reports(String title, Notice expected) {
        assertEquals(expected, titled(title).notice());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Editorial, true",
        "Guest editorial, true",
        "Editor's comments, true",
        "Remarks from the Editor, true",
        "[Title page], true",
        "Table of contents, true",
        "Message from the general chairs, true",
        "Editorial boards and the gender gap in medicine, false",
        "Contents of the stomach in mice, false",
        "Proceedings in court, false"
    })
    void titles_of_many_reports_are_known(String title, boolean expected) {
        assertEquals(expected, titled(title).title().is(Title.Trait.GENERIC));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "arxiv:1, '', '', arxiv",
        "arxiv:1, 10.1000/1, Journal of Models, arxiv",
        "scopus:1, 10.48550/arxiv.2101.00001, arXiv, arxiv",
        "scopus:1, 10.48550/arxiv.2101.00001, '', arxiv",
        "pubmed:1, 10.1101/2020.01.01.123456, bioRxiv : the preprint server for biology, biorxiv",
        "pubmed:1, 10.1101/gr.123456.107, Genome research, ''",
        "pubmed:1, 10.1101/gr.123456.107, '', ''",
        "zotero:1, 10.2139/ssrn.3266249, SSRN Electronic Journal, ssrn",
        "zotero:1, 10.2139/ssrn.3266249, Conference on Information Systems, ''",
        "scopus:1, 10.1000/1, Journal of Models, ''"
    })
    void preprints_are_told_from_published_reports(String id, String doi, String container, String expected) {
        Fixture record = record(id, "Models in practice");
        Fixture complete = container.isEmpty() ? record : record.with(Field.CONTAINER, container);
        assertEquals(
                Optional.of(expected).filter(server -> !server.isEmpty()),
                identity(doi.isEmpty() ? complete : complete.with(Field.DOI, doi))
                        .server());
    }

    @Test
    void versions_of_a_preprint_have_one_doi() {
        Fixture second = record("scopus:1", "Models").with(Field.DOI, "10.21203/rs.3.rs-12345/v2");
        assertEquals(Optional.of("10.21203/rs.3.rs-12345"), identity(second).doi());
        Fixture article = record("scopus:1", "Models").with(Field.DOI, "10.1000/v2");
        assertEquals(Optional.of("10.1000/v2"), identity(article).doi());
    }

    @Test
    void an_arxiv_id_is_found_in_other_fields() {
        List<Fixture> records = List.of(
                record("x:1", "Models").with(Field.ARXIV, "2101.00001"),
                record("x:1", "Models").with(Field.DOI, "10.48550/arxiv.2101.00001"),
                record("x:1", "Models").with(Field.URL, "http://arxiv.org/abs/2101.00001v2"),
                record("x:1", "Models").with(Field.CONTAINER, "arXiv preprint arXiv:2101.00001"));
        for (Fixture record : records) {
            assertEquals(Optional.of("2101.00001"), identity(record).arxiv());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Study PROTOCOL of a trial, true",
        "The de\u017fign of it, true",
        "Redesigned, true",
        "Deforestation, false",
        "desig, false",
        "d, false",
        "'', false",
        "A (bracket, true",
        "ends with (, true"
    })
    void cues_are_found_anywhere_and_in_any_case(String text, boolean expected) {
        assertEquals(expected, Cues.of(List.of("protocol", "design", "(")).in(text));
    }

    @RepeatedTest(2_000)
    void no_generic_title_is_missed_for_its_first_word(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<String> vocabulary = List.copyOf(GenericTitle.vocabulary());
        List<String> words = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> vocabulary.get(random.nextInt(vocabulary.size())) + (random.nextInt(4) == 0 ? "s" : ""))
                .toList();
        assertEquals(GenericTitle.isOne(words), GenericTitle.is(words), words::toString);
    }

    @Test
    void every_word_that_is_a_generic_title_is_told_by_its_first_word() {
        for (String word : GenericTitle.vocabulary()) {
            for (String end : List.of("", "s", "a", "um", "ments", "ements", "me")) {
                List<String> title = List.of(word + end);
                assertEquals(GenericTitle.isOne(title), GenericTitle.is(title), title::toString);
            }
        }
    }
}
