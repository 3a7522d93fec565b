package winnow.pipeline;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import winnow.model.Vote;

/** Reads a vote as files name it. */
final class VoteWord implements ITypeConverter<Vote> {

    @Override
    public Vote convert(String text) {
        return Vote.of(text)
                .orElseThrow(() -> new TypeConversionException("say include, exclude or not-retrieved, not " + text));
    }
}
