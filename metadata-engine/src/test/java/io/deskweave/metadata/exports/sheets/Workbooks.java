package io.deskweave.metadata.exports.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads workbooks by the JDK alone, so that they are judged by what stands in them. */
final class Workbooks {

    private Workbooks() {}

    /** The cells of each sheet, row by row, each as {@code place:type:value}; texts have the type {@code inlineStr}. */
    static List<List<List<String>>> read(byte[] file) throws IOException {
        var sheets = new TreeMap<String, List<List<String>>>();
        var path = Files.createTempFile("deskweave", ".xlsx");
        Files.write(path, file);
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    sheets.put(entry.getName(), rows(zip.getInputStream(entry).readAllBytes()));
                }
            }
        } finally {
            Files.delete(path);
        }
        return List.copyOf(sheets.values());
    }

    private static List<List<String>> rows(byte[] xml) throws IOException {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new ByteArrayInputStream(xml)));
            var rows = new ArrayList<List<String>>();
            var found = document.getElementsByTagName("row");
            for (int row = 0; row < found.getLength(); row++) {
                var cells = ((Element) found.item(row)).getElementsByTagName("c");
                var texts = new ArrayList<String>();
                for (int cell = 0; cell < cells.getLength(); cell++) {
                    var each = (Element) cells.item(cell);
                    texts.add(each.getAttribute("r") + ":" + each.getAttribute("t") + ":" + each.getTextContent());
                }
                rows.add(texts);
            }
            return rows;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("No spreadsheet could read it", e);
        }
    }
}
