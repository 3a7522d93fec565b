package winnow.pipeline;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.stage.ReviewException;

/** What is wrong with a disk or a folder, in a line that says what to do about it, instead of a stack trace. */
final class DiskTrouble {

    /**
     * One kind of trouble.
     *
     * @param said a part of what operating systems and libraries say, in lower case
     */
    private record Known(String said, String wrong, String mend) {}

    private static final List<Known> ALL = List.of(
            new Known("no space left on device", "the disk is full", "make room"),
            new Known("not enough space on the disk", "the disk is full", "make room"),
            new Known("quota exceeded", "this user's share of the disk is used up", "make room"),
            new Known(
                    "read-only file system",
                    "nothing can be written there",
                    "make the folder writable, or copy the review to one that is"),
            new Known(
                    "permission denied",
                    "this user may not read or write it",
                    "change its permissions, or copy the review to a folder of this user"),
            new Known("too many open files", "too many files are open", "close other programs"),
            new Known("input/output error", "the disk fails", "copy the review to another one"));

    private DiskTrouble() {}

    /**
     * The line, if what was thrown comes from such trouble; what is a line already stays.
     *
     * @param doing what could not be done, such as {@code stage dedup}
     */
    static Optional<ReviewException> of(String doing, Throwable thrown) {
        if (thrown instanceof ReviewException) {
            return Optional.empty();
        }
        return causes(thrown)
                .flatMap(cause -> ALL.stream().filter(known -> said(cause).contains(known.said)))
                .findFirst()
                .map(known -> new ReviewException(
                        "%s: %s (%s); what was there before stays as it was; %s, then try again"
                                .formatted(file(thrown).orElse(doing), known.wrong, known.said, known.mend),
                        thrown));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    /** Java says nothing but the file where access is denied. */
    private static String said(Throwable cause) {
        return cause instanceof AccessDeniedException
                ? "permission denied"
                : String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> file(Throwable thrown) {
        return causes(thrown)
                .filter(FileSystemException.class::isInstance)
                .flatMap(cause -> Stream.ofNullable(((FileSystemException) cause).getFile()))
                .findFirst();
    }
}
