package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J. -P. Stoldt | Stoldt, J.-P.",
                "Aida A.C. Brandão | Brandão, Aida A.C.",
                "M. M. van Paassen | van Paassen, M. M.",
                "Deborah L.S. de la Cruz | de la Cruz, Deborah L.S.",
                "A. T. Van Can | Van Can, A. T.",
                "J. M. Van Den Berg | Van Den Berg, J. M.",
                "Le Van Can | Can, Le Van",
                "John Smith Jr. | Smith, John Jr.",
                "G. {Lisini Baldi} | Lisini Baldi, G.",
                "{H. Garcia-Perez} | Garcia-Perez, H.",
                "{World Health Organization} | World Health Organization",
                "{Barnes and Noble, Inc.} | Barnes and Noble Inc.",
                "Planck Collaboration | Planck Collaboration",
                "Wim [Van den Noortgate] | Van den Noortgate, Wim",
                "Xia, Zhongyi | Xia, Zhongyi",
                "King, Jr., Martin | King, Martin Jr.",
                "Durodoye, R., Jr. | Durodoye, R. Jr.",
                "Pranowo | Pranowo"
            })
    void a_name_printed_given_name_first_becomes_family_and_given(String printed, String normal) {
        assertEquals(normal, Names.normal(printed, Names.Order.GIVEN_FIRST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hahn W. | Hahn, W.",
                "De Win G. | De Win, G.",
                "Long V | Long, V",
                "van den Berg AM | van den Berg, AM",
                "Smith J.-P. | Smith, J.-P.",
                "LaViola J.J., Jr. | LaViola, J.J. Jr.",
                "Hahn, Waldemar (57255281800) | Hahn, Waldemar",
                "Fecil'ak, P. | Fecil'ak, P.",
                "EndoReCo | EndoReCo"
            })
    void a_name_printed_family_name_first_becomes_family_and_given(String printed, String normal) {
        assertEquals(normal, Names.normal(printed, Names.Order.FAMILY_FIRST));
    }

    @Test
    void lists_of_all_three_generations_of_Scopus_are_cut() {
        assertEquals(List.of("Hahn W.", "Li Y."), NameLists.byComma("Hahn W., Li Y."));
        assertEquals(List.of("Hahn W.", " Li Y."), NameLists.byComma("Hahn W.; Li Y."));
        assertEquals(List.of("Fecil'ak, P.", "Pekár, A."), NameLists.byComma("Fecil'ak, P., Pekár, A."));
        assertEquals(List.of("Laviola J.J., Jr.", "Li Y."), NameLists.byComma("Laviola J.J., Jr., Li Y."));
    }

    @Test
    void and_within_braces_parts_no_names() {
        assertEquals(
                List.of("A. B", "{Barnes and Noble}", "C, D"), NameLists.byAnd("A. B and {Barnes and Noble} AND C, D"));
        assertEquals(List.of("A. B"), NameLists.byAnd("A. B and others"));
        assertEquals(List.of("Yoon, Haeny", "Lo, Eva"), NameLists.byAnd("{Yoon, Haeny and Lo, Eva}"));
        assertEquals(List.of("Sandy Andy"), NameLists.byAnd("Sandy Andy"));
    }
}
