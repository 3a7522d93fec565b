package winnow.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssnTest {

    @ParameterizedTest
    @CsvSource({
        "1234-5679, 1234-5679",
        "12345679, 1234-5679",
        "1234567x, 1234-567X",
        "1234\u20135679, 1234-5679",
        "0378 5955, 0378-5955",
        "0000-0019, 0000-0019",
        "1234-5670, 1234-5670",
        "3785955, ",
        "1234 - 5679, 1234-5679",
        "85-644924, ",
        "12345-678, ",
        "1X34567X, ",
        "0000-2017, ",
        "00001999, ",
        "00000000, ",
        "123456789, ",
        "'', ",
        "-, ",
        "abc, "
    })
    void eight_characters_are_one_unless_they_stand_for_none(String printed, String issn) {
        assertEquals(Optional.ofNullable(issn), Issn.of(printed).map(Issn::text));
    }

    @ParameterizedTest
    @CsvSource({
        "12345679, 1234-5679",
        "378 5955, 0378-5955",
        "3785955, 0378-5955",
        "3785956, ",
        "0019, 0000-0019",
        "019, ",
        "19, ",
        "27, ",
        "00002017, "
    })
    void zeros_that_a_spreadsheet_took_are_put_back_if_the_check_digit_is_right(String printed, String issn) {
        assertEquals(Optional.ofNullable(issn), Issn.filled(printed).map(Issn::text));
    }
}
