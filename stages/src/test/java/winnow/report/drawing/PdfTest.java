package winnow.report.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawing as a printed page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfTest {

    private static final Type TEXT = Type.of(20, Colour.INK);

    private static Drawing drawing(String text, Type type) {
        Canvas canvas = new Canvas();
        canvas.mark(
                Outline.rounded(new Box(10, 10, 380, 180), 8),
                Paint.filled(Colour.PALE).edged(Colour.INK, 1).broken());
        canvas.text(text, 200, 100, type);
        canvas.arrow(200, 120, 200, 180, Paint.line(Colour.INK, 1));
        return canvas.drawing(400, 200, "A title", "What it shows");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Records identified from: official (n = 12)", "AVA Tö ß ”it’s” <b>", "first fluffy office"})
    void text_stays_text(String text) throws IOException {
        assertEquals(text, text(Pdf.of(drawing(text, TEXT))));
    }

    @Test
    void text_stands_where_the_drawing_has_it() throws IOException {
        Drawing drawing = drawing("middle", TEXT.centred());
        Label label = drawing.labels().get(0);
        List<TextPosition> letters = letters(Pdf.of(drawing));

        assertEquals(0.75 * label.box().x(), letters.get(0).getXDirAdj(), 0.01);
        assertEquals(0.75 * label.y(), letters.get(0).getYDirAdj(), 0.01);
        TextPosition last = letters.get(letters.size() - 1);
        assertEquals(0.75 * label.box().right(), last.getXDirAdj() + last.getWidthDirAdj(), 0.1);
        assertEquals(0, last.getDir());
    }

    @Test
    void turned_text_runs_upwards() throws IOException {
        assertEquals(90, letters(Pdf.of(drawing("up", TEXT.upwards()))).get(0).getDir());
    }

    private static List<TextPosition> letters(byte[] pdf) throws IOException {
        List<TextPosition> letters = new java.util.ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            };
            stripper.getText(document);
        }
        return letters;
    }

    @Test
    void letters_that_the_font_lacks_leave_the_others_as_they_are() throws IOException {
        assertEquals("a b", text(Pdf.of(drawing("a 語 b", TEXT))).replaceAll("\\s+", " "));
    }

    @Test
    void the_page_is_as_large_as_the_drawing_and_bears_its_title() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(drawing("x", TEXT)))) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(300, document.getPage(0).getMediaBox().getWidth());
            assertEquals(150, document.getPage(0).getMediaBox().getHeight());
            assertEquals("A title", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void the_same_drawing_gives_the_same_bytes_and_no_date() throws IOException, InterruptedException {
        byte[] first = Pdf.of(drawing("again", TEXT));
        Thread.sleep(5);

        assertArrayEquals(first, Pdf.of(drawing("again", TEXT)));
        String raw = new String(first, StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("Date"), "a date");
        assertTrue(raw.startsWith("%PDF-1."), raw.substring(0, 8));
    }
}
