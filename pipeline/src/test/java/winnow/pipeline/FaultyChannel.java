package winnow.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file of a {@link FaultyDisk}, which is asked before each write and each sync. */
final class FaultyChannel extends FileChannel {

    private final FaultyDisk disk;
    private final Path file;
    private final FileChannel real;

    FaultyChannel(FaultyDisk disk, Path file, FileChannel real) {
        this.disk = disk;
        this.file = file;
        this.real = real;
    }

    /** A process that is killed in the middle of a write leaves a part of it. */
    @Override
    public int write(ByteBuffer bytes) throws IOException {
        disk.step(FaultyDisk.Operation.WRITE, file, () -> real.write(half(bytes)));
        disk.unsynced(file);
        return real.write(bytes);
    }

    private static ByteBuffer half(ByteBuffer bytes) {
        return bytes.duplicate().limit(bytes.position() + bytes.remaining() / 2);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        disk.step(FaultyDisk.Operation.WRITE, file, () -> {});
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        disk.step(FaultyDisk.Operation.SYNC, file, () -> {});
        real.force(metadata);
        disk.synced(file);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        disk.check();
        return real.read(bytes);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        disk.check();
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public int read(ByteBuffer bytes, long position) {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException("the program does not do this");
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("the program does not do this");
    }
}
