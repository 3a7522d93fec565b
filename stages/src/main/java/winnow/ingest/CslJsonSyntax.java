package winnow.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Reader;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.stage.Json;

/** CSL-JSON: a list of items, or one, with the variables of the Citation Style Language. */
final class CslJsonSyntax implements Syntax {

    private static final Pattern START = Pattern.compile("(?s)\\uFEFF?\\s*(?:\\[\\s*)?\\{\\s*\"[\\w-]+\"\\s*:.*"
            + "\"type\"\\s*:\\s*\"(?:article(?:-journal|-magazine|-newspaper)?|paper-conference|chapter|book|thesis"
            + "|report|dataset|document|webpage|review|speech|manuscript)\".*");

    @Override
    public String name() {
        return "CSL-JSON";
    }

    @Override
    public boolean fits(String head) {
        return START.matcher(head).matches();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        return Piece.entries(new JsonPieces(text), CslJsonSyntax::entry);
    }

    private static Entry entry(Piece piece) {
        if (piece.end() != Piece.End.WHOLE) {
            return piece.unreadable("an object that does not close");
        }
        try {
            return new Entry.Readable(
                    piece.line(),
                    piece.raw(),
                    JsonValues.of(Json.mapper().readTree(Encoding.shown(piece.raw()))),
                    Optional.empty());
        } catch (JsonProcessingException e) {
            return piece.unreadable(e.getOriginalMessage().replaceAll("\\s+", " "));
        }
    }
}
