package winnow.pipeline;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import winnow.stage.Hash;

/**
 * Everything that a stage depends on and everything that it made, as hashes.
 *
 * @param code part of the program ({@code classes}, {@code libraries}, path of a resource) to hash
 * @param settings path of a setting, such as {@code threshold.minimum}, to its value as JSON
 * @param inputs file to fingerprint
 * @param outputs file to fingerprint
 */
record Snapshot(
        Map<String, String> code,
        Map<String, String> settings,
        Map<String, String> inputs,
        Map<String, String> outputs) {

    Snapshot {
        code = sorted(code);
        settings = sorted(settings);
        inputs = sorted(inputs);
        outputs = sorted(outputs);
    }

    private static Map<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** The same with other outputs. */
    Snapshot with(Map<String, String> made) {
        return new Snapshot(code, settings, inputs, made);
    }

    /** One hash of everything that the outputs are made from. */
    String madeFrom() {
        return Hash.of(code + "\n" + settings + "\n" + inputs);
    }
}
