package winnow.stage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells after each read how many bytes were read so far. */
public final class CountedInput extends FilterInputStream {

    private final LongConsumer heard;
    private long done;

    /** @param heard is told */
    public CountedInput(InputStream in, LongConsumer heard) {
        super(in);
        this.heard = heard;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long more) {
        done += more;
        heard.accept(done);
    }
}
