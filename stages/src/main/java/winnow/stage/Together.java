package winnow.stage;

import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/** Work on several things that all processors share. */
public final class Together {

    private Together() {}

    /**
     * Does the work for each item, for several at a time.
     *
     * <p>When one fails, the failure comes after the others are done: nothing is still at work, so that files that it writes
     * can be removed. A parallel stream does not wait for them.
     *
     * @return the results, in the order of the items
     */
    public static <T, R> List<R> each(List<T> items, Function<T, R> work) {
        List<ForkJoinTask<R>> all = items.stream()
                .map(item -> ForkJoinTask.adapt(() -> work.apply(item)).fork())
                .toList();
        all.forEach(ForkJoinTask::quietlyJoin);
        return all.stream().map(ForkJoinTask::join).toList();
    }
}
