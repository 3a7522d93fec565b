package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FractionTest {

    @Test
    void a_formula_that_is_part_of_the_XML_keeps_its_bar_too() throws XmlParser.NotXml {
        XmlNode.Element title = XmlParser.parse(
                "<ArticleTitle>On <mml:math><mml:mfrac> <mml:mi>a</mml:mi> <mml:mn>2</mml:mn></mml:mfrac></mml:math> waves</ArticleTitle>");
        assertEquals("On a/2 waves", title.text());
    }
}
