package winnow.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import winnow.table.Csv;

/** Tables as workbooks, and workbooks that came to harm. */
final class Workbooks {

    /** What one part of a bomb unpacks to, at least. */
    private static final long BOMB = 2_200_000_000L;

    private Workbooks() {}

    /** A table in comma-separated UTF-8 as a workbook of one sheet. */
    static byte[] of(byte[] table) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Sheet1");
            String text = new String(table, StandardCharsets.UTF_8).replace("\uFEFF", "");
            Csv rows = Csv.ragged(
                    new StringReader(text), text.lines().findFirst().orElse("").contains("\t") ? '\t' : ',');
            while (rows.hasNext()) {
                if (rows.next() instanceof Csv.Cells cells) {
                    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    cells.values()
                            .forEach(value -> row.createCell(Math.max(0, row.getLastCellNum()))
                                    .setCellValue(value));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Damages the archive, or one of its parts; what swells is the part. */
    static byte[] damaged(byte[] workbook, Damage damage, Random random) throws IOException {
        if (damage != Damage.SWOLLEN && !damage.isLarge() && random.nextBoolean()) {
            return damage.to(workbook, random);
        }
        Map<String, byte[]> parts = parts(workbook);
        List<String> names = new ArrayList<>(parts.keySet());
        names.addAll(List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"));
        String name = names.get(random.nextInt(names.size()));
        if (damage == Damage.SWOLLEN) {
            return bomb(parts, name, random);
        }
        parts.put(name, damage.to(parts.get(name), random));
        return zipped(parts, "", out -> {});
    }

    /** With more text in one part, before the first place where something stands. */
    static byte[] with(byte[] workbook, String part, String before, String more) throws IOException {
        Map<String, byte[]> parts = parts(workbook);
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        int at = text.indexOf(before);
        parts.put(part, (text.substring(0, at) + more + text.substring(at)).getBytes(StandardCharsets.UTF_8));
        return zipped(parts, "", out -> {});
    }

    /** How the part of a bomb is written. */
    private interface Swelling {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] bomb(Map<String, byte[]> parts, String name, Random random) throws IOException {
        byte[] part = parts.get(name);
        int at = random.nextInt(part.length + 1);
        String filling = List.of(
                        "x", " ", "<c r=\"A1\"><v>1</v></c>", "<row/>", "<si><t/></si>", "<row r=\"9\"><c/></row>")
                .get(random.nextInt(6));
        // a little that cannot be packed makes the ratio harmless
        StringBuilder noise = new StringBuilder();
        random.ints(random.nextInt(2) * 700, 'a', 'z' + 1).forEach(c -> noise.append((char) c));
        byte[] block =
                (filling.repeat(60_000 / filling.length()) + "<!--" + noise + "-->").getBytes(StandardCharsets.UTF_8);
        return zipped(parts, name, out -> {
            out.write(part, 0, at);
            for (long done = 0; done < BOMB; done += block.length) {
                out.write(block);
            }
            out.write(part, at, part.length - at);
        });
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts, String swollen, Swelling swelling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(swollen)) {
                    swelling.writeTo(out);
                } else {
                    out.write(part.getValue());
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
