package winnow.pipeline;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import winnow.model.Phase;

/** Reads a phase as files name it. */
final class PhaseWord implements ITypeConverter<Phase> {

    @Override
    public Phase convert(String text) {
        return Phase.of(text).orElseThrow(() -> new TypeConversionException("say title or fulltext, not " + text));
    }
}
