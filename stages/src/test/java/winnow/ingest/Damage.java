package winnow.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways in which an export comes to harm between a database's site and us. */
enum Damage {
    /** Bytes cut, doubled, dropped and overwritten, as in {@link DamageTest}. */
    SCATTERED {
        @Override
        byte[] to(byte[] export, Random random) {
            byte[] damaged = export;
            for (int i = random.nextInt(6); i >= 0 && damaged.length > 0; i--) {
                damaged = scattered(damaged, random);
            }
            return damaged;
        }
    },
    CUT {
        @Override
        byte[] to(byte[] export, Random random) {
            int from = random.nextInt(4) == 0 ? random.nextInt(export.length + 1) : 0;
            return Arrays.copyOfRange(export, from, from + random.nextInt(export.length - from + 1));
        }
    },
    FLIPPED {
        @Override
        byte[] to(byte[] export, Random random) {
            byte[] flipped = export.clone();
            for (int i = random.nextInt(20); i >= 0 && flipped.length > 0; i--) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }
    },
    QUOTES {
        @Override
        byte[] to(byte[] export, Random random) {
            return edited(export, random, "\"", List.of("\"\"", "", "\"\"\"", "\\\""));
        }
    },
    BRACES {
        @Override
        byte[] to(byte[] export, Random random) {
            return edited(export, random, random.nextBoolean() ? "{" : "}", List.of("", "{{", "}}", "{}"));
        }
    },
    LOST_ENDS {
        @Override
        byte[] to(byte[] export, Random random) {
            String lost = List.of("ER  -", "\n\n", "</entry>", "},\n", "PMID", "EF", "</record>")
                    .get(random.nextInt(7));
            return edited(export, random, lost, List.of(""));
        }
    },
    LINE_ENDS {
        @Override
        byte[] to(byte[] export, Random random) {
            return edited(export, random, "\n", List.of("\r\n", "\r", "\n\n", "\n\r", "\u2028", ""));
        }
    },
    ENCODING {
        private static final List<Charset> CHARSETS = List.of(
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16,
                StandardCharsets.ISO_8859_1,
                Charset.forName("windows-1252"),
                Charset.forName("GB18030"),
                Charset.forName("Shift_JIS"),
                Charset.forName("UTF-32"));

        @Override
        byte[] to(byte[] export, Random random) {
            String text = new String(export, StandardCharsets.UTF_8) + "Grüße \uD83D\uDE00";
            return text.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        }
    },
    LONG_LINE {
        @Override
        byte[] to(byte[] export, Random random) {
            String filling = List.of("x", "{", "\"", "a,b ", "<i>", "& ", "$ ", "\\", "A.", "and ", "}", "[", "\u00E9;")
                    .get(random.nextInt(13));
            return inserted(export, random, filling.repeat((10 << 20) / filling.length()));
        }
    },
    MANY_AUTHORS {
        @Override
        byte[] to(byte[] export, Random random) {
            String author = List.of(
                            "AU  - Doe J\n",
                            "FAU - Doe, Jane\nAU  - Doe J\n",
                            "Doe, J. and ",
                            "Doe J.; ",
                            "Doe, J., ",
                            "<author><name>Jane Doe</name></author>\n")
                    .get(random.nextInt(6));
            return inserted(export, random, author.repeat(100_000));
        }
    },
    /** What stands for itself many times over, in XML and in BibTeX, and what stands outside of the file. */
    NESTED {
        @Override
        byte[] to(byte[] export, Random random) {
            boolean xml = new String(export, StandardCharsets.ISO_8859_1)
                    .stripLeading()
                    .startsWith("<");
            return xml ? withEntities(export, random) : withAbbreviations(export, random);
        }
    },
    /** A text many times over; of a workbook, a part that unpacks to gigabytes. */
    SWOLLEN {
        @Override
        byte[] to(byte[] export, Random random) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] cut = CUT.to(export, random);
            out.writeBytes(export);
            for (int size = 0; size < 4 << 20 && cut.length > 0; size += cut.length) {
                out.writeBytes(cut);
            }
            return out.toByteArray();
        }
    };

    private static final String MARKS = "\"\"{}{}@,;\n\r\t <>&\\$-= \u0000\u00FF\u00C3";

    /** A damaged copy. */
    abstract byte[] to(byte[] export, Random random);

    /** Whether it makes a file of some megabytes. */
    boolean isLarge() {
        return this == LONG_LINE || this == MANY_AUTHORS || this == SWOLLEN;
    }

    private static byte[] withEntities(byte[] export, Random random) {
        StringBuilder types =
                new StringBuilder("<!DOCTYPE x SYSTEM \"%s\" [<!ENTITY a \"ha\">".formatted(Trap.address()));
        for (char name = 'b'; name <= 'm'; name++) {
            types.append("<!ENTITY %c \"%s\">".formatted(name, ("&" + (char) (name - 1) + ";").repeat(10)));
        }
        types.append("<!ENTITY file SYSTEM \"%s\"><!ENTITY net SYSTEM \"%s\">".formatted(Trap.file(), Trap.address()));
        types.append("<!ENTITY % out SYSTEM \"").append(Trap.address()).append("\"> %out;]>");
        String text = new String(export, StandardCharsets.ISO_8859_1);
        int head = Math.max(0, text.indexOf("?>") + 2);
        String reference = List.of("&m;", "&file;", "&net;", "&c;").get(random.nextInt(4));
        String referring =
                text.substring(head).replaceAll(random.nextBoolean() ? "(?<=\\w)</" : ">(?=\\w)", "$0" + reference);
        String whole = text.substring(0, head)
                + (random.nextInt(8) == 0 ? "" : types)
                + referring.replace("</" + reference, reference + "</");
        return whole.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withAbbreviations(byte[] export, Random random) {
        StringBuilder types = new StringBuilder("@string{a = {ha}}\n");
        for (char name = 'b'; name <= 'm'; name++) {
            types.append("@string{%c = %s}\n"
                    .formatted(
                            name,
                            String.join(
                                    " # ", ("" + (char) (name - 1)).repeat(10).split(""))));
        }
        String text = new String(export, StandardCharsets.ISO_8859_1);
        String name = List.of("m", "e", "b # a", "m # m").get(random.nextInt(4));
        String whole = types
                + text.replaceAll("(?m)= *[{\"][^{}\"]*[}\"]", random.nextBoolean() ? "= " + name : "$0 # " + name);
        return whole.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] scattered(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(40, bytes.length - at) + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write(MARKS.charAt(random.nextInt(MARKS.length())));
            case 1 -> out.write(bytes, at, length);
            case 2 -> at += length;
            default -> at = random.nextInt(8) == 0 ? bytes.length : at;
        }
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    /** Some of the places where a text stands get another, or all. */
    private static byte[] edited(byte[] export, Random random, String text, List<String> others) {
        String whole = new String(export, StandardCharsets.ISO_8859_1);
        int share = 1 + random.nextInt(8);
        StringBuilder edited = new StringBuilder();
        int done = 0;
        for (int at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, done)) {
            String other = random.nextInt(share) == 0 ? others.get(random.nextInt(others.size())) : text;
            edited.append(whole, done, at).append(other);
            done = at + text.length();
        }
        return edited.append(whole, done, whole.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] inserted(byte[] export, Random random, String text) {
        int at = random.nextInt(export.length + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(export, 0, at);
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write(export, at, export.length - at);
        return out.toByteArray();
    }
}
