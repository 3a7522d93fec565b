package winnow.catalog;

import java.io.IOException;
import java.util.List;
import winnow.stage.Workspace;

/**
 * What people wrote in {@code raw/annotations}, each row checked by itself and against the others. Every table may be
 * absent and is then empty; columns that nothing needs are ignored. The evidence can be long, and is given row by row.
 *
 * @param vocabulary the terms that people agreed on
 * @param studies sorted by study and record
 * @param models sorted by name and size
 * @param prices sorted by version and date
 * @param sources gives the evidence
 */
record Annotations(
        Vocabulary vocabulary,
        List<StudyRow> studies,
        List<ModelRow> models,
        List<PriceRow> prices,
        AnnotationSources sources) {

    static Annotations read(Workspace files, AnnotationSettings settings, Findings findings) throws IOException {
        Vocabulary vocabulary = AnnotationSources.vocabulary(files, findings);
        AnnotationSources sources = AnnotationSources.of(files, settings, vocabulary, findings);
        return new Annotations(
                vocabulary,
                StudyRow.read(sources.rows(AnnotationTable.STUDIES), findings),
                ModelRow.read(sources.rows(AnnotationTable.MODELS), findings),
                PriceRow.read(sources.rows(AnnotationTable.PRICES), findings),
                sources);
    }
}
