package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dom4j.Element;
import org.junit.jupiter.api.Test;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.reader.OFDReader;

/** The pages of an OFD, painted by what a foreign reader finds in it, look like those of its PDF. */
class OfdPictureTest {
    private static final float DOTS_PER_MILLIMETRE = 2;
    /** Pictures are compared by squares of this many dots, because two painters smooth the same letter differently. */
    private static final int SQUARE = 8;

    private static final Pattern FONT_FILE = Pattern.compile(".*/font_(\\d+)\\.ttf");

    private final Map<String, Font> fonts = new HashMap<>();

    @Test
    void pagesLookLikeThoseOfThePdf() throws IOException, FontFormatException {
        byte[] pdf = Samples.PRINTER.print(Samples.report());
        byte[] ofd = Samples.PRINTER.ofd(pdf);
        readFonts(ofd);
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd));
                PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage expected = renderer.renderImageWithDPI(page, 25.4f * DOTS_PER_MILLIMETRE);
                BufferedImage painted = paint(reader, page + 1, expected.getWidth(), expected.getHeight());
                assertThat(greatestDifference(expected, painted))
                        .as("page " + (page + 1))
                        .isLessThan(25);
            }
        }
    }

    private void readFonts(byte[] ofd) throws IOException, FontFormatException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Matcher file = FONT_FILE.matcher(entry.getName());
                if (file.matches()) {
                    fonts.put(
                            file.group(1),
                            Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(zip.readAllBytes())));
                }
            }
        }
    }

    private BufferedImage paint(OFDReader reader, int page, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(DOTS_PER_MILLIMETRE, DOTS_PER_MILLIMETRE);
        for (CT_Layer layer : reader.getPage(page).getContent().getLayers()) {
            for (PageBlockType block : layer.getPageBlocks()) {
                Element object = (Element) block;
                double[] boundary = numbers(object.attributeValue("Boundary"));
                Graphics2D own = (Graphics2D) graphics.create();
                own.translate(boundary[0], boundary[1]);
                paint(object, own);
                own.dispose();
            }
        }
        graphics.dispose();
        return image;
    }

    private void paint(Element object, Graphics2D graphics) {
        if (object.getName().equals("TextObject")) {
            graphics.setColor(colour(object, "FillColor"));
            float size = Float.parseFloat(object.attributeValue("Size"));
            Font font = Objects.requireNonNull(fonts.get(object.attributeValue("Font")), "font");
            graphics.setFont(font.deriveFont(size));
            paintText(child(object, "TextCode"), graphics);
        } else if (object.getName().equals("PathObject")) {
            Path2D path = path(child(object, "AbbreviatedData").getText());
            if (object.attributeValue("Fill").equals("true")) {
                graphics.setColor(colour(object, "FillColor"));
                graphics.fill(path);
            }
            if (object.attributeValue("Stroke").equals("true")) {
                graphics.setColor(colour(object, "StrokeColor"));
                graphics.setStroke(new BasicStroke(Float.parseFloat(object.attributeValue("LineWidth"))));
                graphics.draw(path);
            }
        }
    }

    private static void paintText(Element code, Graphics2D graphics) {
        double x = Double.parseDouble(code.attributeValue("X"));
        double y = Double.parseDouble(code.attributeValue("Y"));
        double[] distances = numbers(code.attributeValue("DeltaX"));
        String text = code.getText();
        for (int index = 0; index < text.length(); index++) {
            graphics.setTransform(moved(graphics.getTransform(), x, y));
            graphics.drawString(text.substring(index, index + 1), 0, 0);
            graphics.setTransform(moved(graphics.getTransform(), -x, -y));
            x += index < distances.length ? distances[index] : 0;
        }
    }

    private static AffineTransform moved(AffineTransform from, double x, double y) {
        AffineTransform moved = new AffineTransform(from);
        moved.translate(x, y);
        return moved;
    }

    private static Path2D path(String data) {
        Path2D path = new Path2D.Double();
        Iterator<String> steps = List.of(data.strip().split("\\s+")).iterator();
        while (steps.hasNext()) {
            switch (steps.next()) {
                case "M" -> path.moveTo(next(steps), next(steps));
                case "L" -> path.lineTo(next(steps), next(steps));
                case "Q" -> path.quadTo(next(steps), next(steps), next(steps), next(steps));
                case "B" -> path.curveTo(next(steps), next(steps), next(steps), next(steps), next(steps), next(steps));
                default -> path.closePath();
            }
        }
        return path;
    }

    private static double next(Iterator<String> steps) {
        return Double.parseDouble(steps.next());
    }

    private static Color colour(Element object, String name) {
        double[] parts = numbers(child(object, name).attributeValue("Value"));
        return new Color((int) parts[0], (int) parts[1], (int) parts[2]);
    }

    private static Element child(Element parent, String name) {
        return parent.elements().stream()
                .filter(child -> child.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double[] numbers(String list) {
        return list == null || list.isBlank()
                ? new double[0]
                : Arrays.stream(list.strip().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    /** Of the mean greys of all squares, from 0 to 255. */
    private static double greatestDifference(BufferedImage one, BufferedImage other) {
        double greatest = 0;
        for (int top = 0; top + SQUARE <= one.getHeight(); top += SQUARE) {
            for (int left = 0; left + SQUARE <= one.getWidth(); left += SQUARE) {
                greatest = Math.max(greatest, Math.abs(grey(one, left, top) - grey(other, left, top)));
            }
        }
        return greatest;
    }

    private static double grey(BufferedImage image, int left, int top) {
        double sum = 0;
        for (int y = top; y < top + SQUARE; y++) {
            for (int x = left; x < left + SQUARE; x++) {
                int rgb = image.getRGB(x, y);
                sum += (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
            }
        }
        return sum / (3 * SQUARE * SQUARE);
    }
}
