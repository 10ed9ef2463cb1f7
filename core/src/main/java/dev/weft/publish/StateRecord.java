package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.finding.Severity;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One record of the state of a folder: a unit that was made, with its files and its findings; or the names of files that
 * are about to be written.
 *
 * @param key the key of the unit; empty for files about to be written
 * @param fingerprint of what the unit was made from
 * @param files its files; without size, time and digest where they are about to be written
 * @param findings what was found when it was made; their origin is what follows the unit's own
 */
record StateRecord(String key, long fingerprint, List<Written> files, List<Finding> findings) {
    /**
     * A file.
     *
     * @param name its path in the folder
     * @param size in bytes
     * @param modified when the file system says it was written, in nanoseconds since 1970
     * @param digest made from its bytes
     */
    record Written(String name, long size, long modified, long digest) {
        Folder.Stamp stamp() {
            return new Folder.Stamp(size, modified);
        }
    }

    /** Returns the record that says that files are about to be written. */
    static StateRecord intent(List<String> names) {
        List<Written> files = new ArrayList<>(names.size());
        names.forEach(name -> files.add(new Written(name, 0, 0, 0)));
        return new StateRecord("", 0, files, List.of());
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, key);
            out.writeLong(fingerprint);
            out.writeInt(files.size());
            for (Written file : files) {
                text(out, file.name);
                out.writeLong(file.size);
                out.writeLong(file.modified);
                out.writeLong(file.digest);
            }
            out.writeInt(findings.size());
            for (Finding finding : findings) {
                text(out, finding.severity().name());
                text(out, finding.code());
                text(out, finding.article());
                text(out, finding.path());
                text(out, finding.format());
                text(out, finding.origin());
                text(out, finding.message().zh());
                text(out, finding.message().en());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Returns the record that bytes are.
     *
     * @throws BufferUnderflowException if they are none
     */
    static StateRecord decode(ByteBuffer in) {
        String key = text(in);
        long fingerprint = in.getLong();
        List<Written> files = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            files.add(new Written(text(in), in.getLong(), in.getLong(), in.getLong()));
        }
        List<Finding> findings = new ArrayList<>(0);
        for (int left = in.getInt(); left > 0; left--) {
            Severity severity = Severity.valueOf(text(in));
            findings.add(new Finding(
                    severity, text(in), text(in), text(in), text(in), text(in), new Message(text(in), text(in))));
        }
        return new StateRecord(key, fingerprint, files, findings);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
