package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NormalFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1016/J.CHB.2017.09.029 | 10.1016/j.chb.2017.09.029",
                "https://doi.org/10.1000/x | 10.1000/x",
                "http://dx.doi.org/10.1000%2Fx | 10.1000/x",
                "doi: 10.1000/x. | 10.1000/x",
                "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"
                        + " | 10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2",
                "10.1000/100%true | 10.1000/100%true",
                "10.1000/a+b%20c | 10.1000/a+b",
                "10.1000.1/İX | 10.1000.1/i̇x"
            })
    void a_DOI_loses_its_prefix_and_capitals(String printed, String normal) {
        assertEquals(Optional.of(normal), Numbers.doi(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "doi pending", "10.1/x", "10.1000/", "11.1000/x"})
    void what_is_no_DOI_is_none(String printed) {
        assertEquals(Optional.empty(), Numbers.doi(printed));
    }

    @ParameterizedTest
    @CsvSource({
        "2019,2019",
        "2024 MAR 1,2024",
        "2016/12//,2016",
        "2016 Dec-2017 Jan,2016",
        "1-6 Oct. 2023,2023",
        "1500,1500",
        "2199,2199",
        "1499,",
        "2200,",
        "20190,",
        "19,",
        "in press,"
    })
    void a_year_has_four_digits_from_1500_to_2199(String printed, String year) {
        assertEquals(Optional.ofNullable(year), Numbers.year(printed));
    }

    @ParameterizedTest
    @CsvSource({
        "978-3-16-148410-0,9783161484100",
        "0-7803-7925-x,078037925X",
        "1234567890123,1234567890123",
        "123456789,",
        "12345678901,"
    })
    void an_ISBN_has_ten_or_thirteen_digits(String printed, String isbn) {
        assertEquals(Optional.ofNullable(isbn), Numbers.isbn(printed));
    }

    @Test
    void lists_of_serial_numbers_are_cut_without_their_remarks() {
        assertEquals(List.of("20754418"), Serials.parts("20754418 (ISSN)"));
        assertEquals(
                List.of("1611-3349", "978-3-030-00001-1"), Serials.parts("1611-3349 (ISSN); 978-3-030-00001-1 (ISBN)"));
        assertEquals(List.of("15424863", "00079235"), Serials.parts("15424863, 00079235"));
        assertEquals(List.of("1234-5678", "8765-4321"), Serials.parts("1234-5678 8765-4321"));
        assertEquals(List.of("1234-5678", "1234-5678"), Serials.parts("1234-5678 (Print)\r1234-5678"));
        assertEquals(List.of(), Serials.parts(" - "));
    }

    @ParameterizedTest
    @CsvSource({
        "428 - 440,428-440",
        "372--377,372-377",
        "123–456,123-456",
        "1930-40,1930-1940",
        "333-9,333-339",
        "S12-8,S12-S18",
        "S12-S18,S12-S18",
        "e855,e855",
        "7-7,7",
        "99-101,99-101",
        "pp. 3-5,3-5",
        "478-481 Vol.1,478-481",
        "'3, 17','3, 17'",
        "1-10,1-10",
        "C1-C2,C1-C2",
        "5 pp.,",
        "-,",
        "n/a-n/a,"
    })
    void pages_are_a_range_in_full_or_stay_as_printed(String printed, String pages) {
        assertEquals(Optional.ofNullable(pages), Numbers.pages(printed));
    }

    @ParameterizedTest
    @CsvSource({
        "2404.19021,2404.19021",
        "arXiv:2404.19021v3,2404.19021",
        "http://arxiv.org/abs/quant-ph/0210005v1,quant-ph/0210005",
        "math.GT/0309136,math.GT/0309136",
        "10.48550/arXiv.2404.19021,2404.19021",
        "2404.190,"
    })
    void an_arXiv_id_has_no_version(String printed, String id) {
        assertEquals(Optional.ofNullable(id), Numbers.arxiv(printed));
    }

    @ParameterizedTest
    @CsvSource({"eng,en", "English,en", "ger,de", "deu,de", "CHINESE,zh", "Klingon,klingon", "und,"})
    void a_language_is_its_ISO_639_1_code(String printed, String code) {
        assertEquals(Optional.ofNullable(code), Languages.code(printed));
    }

    @ParameterizedTest
    @CsvSource({
        "Journal Article,article",
        "IEEE Journals,article",
        "IEEE Magazines,article",
        "IEEE Conferences,conference paper",
        "VDE Conferences,conference paper",
        "IEEE Standards,standard",
        "Conference Paper,conference paper",
        "INPROCEEDINGS,conference paper",
        "Conference review,proceedings",
        "Book chapter,book chapter",
        "REVIEW,review",
        "Editorial,editorial",
        "misc,"
    })
    void a_type_has_one_spelling(String printed, String type) {
        assertEquals(Optional.ofNullable(type), Types.type(printed));
    }

    @ParameterizedTest
    @CsvSource({
        "[Title page],true",
        "Front cover,true",
        "Table of Contents,true",
        "Title Page iii,true",
        "Author Index,true",
        "Contents of packets in networks,false",
        "A committee machine,false"
    })
    void front_matter_is_known_by_its_whole_title(String title, boolean front) {
        assertEquals(front, Types.isFrontMatter(title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a &amp;lt; b | a < b",
                "p < 0.05 and x > 3 | p < 0.05 and x > 3",
                "CO<sub>2</sub> and H<inf>2</inf>O | CO2 and H2O",
                "<p>One</p><p>Two</p> | One Two",
                "<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math> rays | a/b rays",
                "<mml:math><mml:mfrac><mml:mrow><mml:mi>a</mml:mi><mml:mo>+</mml:mo><mml:mn>1</mml:mn></mml:mrow><mml:mn>2.5</mml:mn></mml:mfrac></mml:math> | (a+1)/2.5",
                "<math><mfrac><mfrac><mi>a</mi><mi>b</mi></mfrac><mi>c</mi></mfrac></math> | (a/b)/c",
                "<math><mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac></math> | nk",
                "<math><mfrac><mo><</mo><mi>b</mi></mfrac></math> | (<)/b",
                "<math><mfrac><mi>a</mfrac></math> | a",
                "<mml:math><mml:mi>x</mml:mi><mml:annotation>\\x</mml:annotation></mml:math> rays | x rays",
                "AT&T; costs $5 or $6 | AT&T; costs $5 or $6",
                "the ${Q}$ -learner | the Q -learner",
                "zero\u200Bwidth | zerowidth",
                "e\u0301 | é"
            })
    void markup_is_removed_from_text(String printed, String plain) {
        assertEquals(plain, PlainText.of(printed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "M{\\\"u}ller | Müller",
                "M\\\"uller | Müller",
                "\\'{E}t\\'e | Été",
                "\\c{c}a \\v s | ça š",
                "na\\\"{\\i}ve | naïve",
                "\\o{}re \\ss\\ and Stra\\ss e | øre ß and Straße",
                "{The {IEEE}} Way | The IEEE Way",
                "\\emph{text} \\& 5\\% | text & 5%",
                "C:\\temp | C:temp"
            })
    void LaTeX_becomes_text(String printed, String text) {
        assertEquals(text, Latex.text(printed));
    }

    @Test
    void an_original_title_is_split_off() {
        assertEquals(
                new Titles("Motor signs", Optional.of("Les signes moteurs")),
                Titles.of("Motor signs [Les signes moteurs]", false));
        assertEquals(new Titles("Apps", Optional.of("移动应用")), Titles.of("Apps; [移动应用]", true));
        assertEquals(
                new Titles("Schools", Optional.of("Funções de escolas")),
                Titles.of("Schools [Funções de escolas] [Cierre de escuelas]", false));
        assertEquals(new Titles("Ageing brains", Optional.empty()), Titles.of("[Ageing brains].", false));
    }

    @ParameterizedTest
    @CsvSource({
        "Sleep and vitamin D.,Sleep and vitamin D",
        "Does it work?,Does it work?",
        "To be continued...,To be continued...",
        "Health care in the U.S.,Health care in the U.S."
    })
    void the_full_stop_at_the_end_of_a_title_is_not_part_of_it(String printed, String title) {
        assertEquals(new Titles(title, Optional.empty()), Titles.of(printed, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A survey [Invited Paper]",
                "Genes [version 1; peer review: 2 approved]",
                "Corrigendum to 'A test' [J. Test 80 (2018) 428]",
                "The [Fe] catalyst in water",
                "On matrices [A]"
            })
    void other_brackets_stay_in_the_title(String title) {
        assertEquals(new Titles(title, Optional.empty()), Titles.of(title, false));
    }

    @Test
    void a_second_title_in_Latin_letters_is_none_if_the_report_is_in_English_only() {
        assertEquals(
                new Titles("Signs [a memory of things]", Optional.empty()),
                Titles.of("Signs [a memory of things]", true));
    }

    @Test
    void every_letter_is_composed_alone_and_with_an_accent() {
        for (char c = '\u00A1'; c < Character.MAX_VALUE; c++) {
            if (Character.isLetter(c)) {
                for (String text : List.of("a" + c + "z", "a" + c + "\u0301z")) {
                    assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), PlainText.of(text));
                }
            }
        }
    }
}
