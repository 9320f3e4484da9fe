package mingzhang.build;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mingzhang.address.Addresses;
import mingzhang.content.DownloadFormat;
import mingzhang.download.DocumentTables;
import mingzhang.download.MalformedMarkupException;
import mingzhang.download.Table;
import mingzhang.download.TableCsv;
import mingzhang.download.TableReader;
import mingzhang.download.Workbooks;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.publish.SiteFolder;
import mingzhang.render.RenderedUnit.Sheets;

/** Makes the tables of documents as CSV and workbooks. Workbooks are made with the PDFs and left alone without them. */
final class Downloads {
    private final Set<DownloadFormat> formats;
    private final boolean withWorkbooks;

    Downloads(Set<DownloadFormat> formats, boolean withPrints) {
        this.formats = formats;
        this.withWorkbooks = withPrints;
    }

    /**
     * What is ready to be written.
     *
     * @param files bytes by path; empty where the file on the disk stays
     * @param finding why there are none
     */
    record Made(Map<String, Optional<byte[]>> files, Optional<Finding> finding) {
        void write(SiteFolder site) throws IOException {
            for (Map.Entry<String, Optional<byte[]>> file : files.entrySet()) {
                if (file.getValue().isPresent()) {
                    site.write(file.getKey(), file.getValue().get());
                } else {
                    site.keep(file.getKey());
                }
            }
        }
    }

    Made make(Sheets sheets) {
        Map<String, Optional<byte[]>> files = new TreeMap<>();
        try {
            DocumentTables tables = TableReader.read(sheets.document().body());
            String id = sheets.document().id();
            if (formats.contains(DownloadFormat.CSV)) {
                for (Table table : tables.tables()) {
                    files.put(
                            Addresses.table(sheets.unit(), sheets.year(), id, table.name()),
                            Optional.of(TableCsv.of(table)));
                }
            }
            if (formats.contains(DownloadFormat.XLSX)) {
                Optional<byte[]> workbook = withWorkbooks
                        ? Optional.of(Workbooks.write(sheets.document().title(), tables, sheets.published()))
                        : Optional.empty();
                files.put(Addresses.document(sheets.unit(), sheets.year(), id, "xlsx"), workbook);
            }
            return new Made(files, Optional.empty());
        } catch (MalformedMarkupException malformed) {
            Position position = Position.of("content/" + sheets.unit() + "/" + sheets.year() + ".yaml");
            return new Made(files, Optional.of(Finding.error("download", position, malformed.place())));
        }
    }
}
