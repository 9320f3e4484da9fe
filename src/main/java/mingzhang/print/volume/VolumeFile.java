package mingzhang.print.volume;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A volume on its way to the disk. Parts are appended in their order; the front matter, which knows the pages of all
 * parts, comes last and stands first. The volume's metadata and attached files are those of the front matter.
 */
public final class VolumeFile {
    private static final int IDENTIFIER_BYTES = 16;

    private final ObjectFile file;
    private final int parts;
    private final MessageDigest digest;
    private final int pages;
    private final int structure;
    private final int document;
    private final int outline;
    private final List<PageRun> runs = new ArrayList<>();
    private final List<Integer> bookmarks = new ArrayList<>();
    private final List<List<Integer>> elements = new ArrayList<>();
    private final List<Integer> parentLeafNumbers = new ArrayList<>();
    private int nextParentKey = 0;

    /** The pages of one part: the number of their node, how many, and the number of the first. */
    private record PageRun(int node, int count, int first) {}

    /**
     * Begins a volume.
     *
     * @param out takes the file; stays open
     * @param parts how many parts will be appended
     * @throws IOException if it cannot be written
     */
    public VolumeFile(OutputStream out, int parts) throws IOException {
        this.file = new ObjectFile(out);
        this.parts = parts;
        this.digest = sha256();
        this.pages = file.reserve();
        this.structure = file.reserve();
        this.document = file.reserve();
        this.outline = file.reserve();
        for (int part = 0; part < parts; part++) {
            bookmarks.add(file.reserve());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /**
     * Appends a part and, if its pages are odd, an empty one, so that the next part begins on a right-hand page.
     *
     * @param pdf a PDF of this program's own making
     * @param title its bookmark
     * @return how many pages the volume has grown by
     * @throws IOException if it is no such PDF or cannot be written
     */
    public int append(byte[] pdf, String title) throws IOException {
        digest.update(pdf);
        try (PDDocument source = Loader.loadPDF(pdf)) {
            Copy copy = new Copy(file);
            COSDictionary catalog = source.getDocumentCatalog().getCOSObject();
            int part = runs.size();
            PageRun run = addPages(source, catalog, copy, part < parts - 1);
            addBookmark(catalog, copy, title, part, run.first());
            addStructure(source, catalog, copy);
            copy.finish();
            return run.count();
        }
    }

    /**
     * Ends the volume.
     *
     * @param pdf the front matter; in it, a link to {@code part://3} leads to the third part
     * @throws IOException if it is no PDF of this program's own making or cannot be written
     */
    public void finish(byte[] pdf) throws IOException {
        digest.update(pdf);
        try (PDDocument source = Loader.loadPDF(pdf)) {
            Copy copy = new Copy(file);
            COSDictionary catalog = source.getDocumentCatalog().getCOSObject();
            PartLinks.resolve(source, part -> copy.reference(runs.get(part - 1).first()), runs.size());
            PageRun front = addPages(source, catalog, copy, true);
            runs.remove(front);
            runs.add(0, front);
            addStructure(source, catalog, copy);
            elements.add(0, elements.remove(elements.size() - 1));
            COSDictionary root = new COSDictionary();
            root.addAll(catalog);
            root.setItem(COSName.PAGES, copy.reference(pages));
            root.setItem(COSName.STRUCT_TREE_ROOT, copy.reference(structure));
            root.setItem(COSName.OUTLINES, copy.reference(outline));
            COSDictionary roles =
                    catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT).getCOSDictionary(COSName.ROLE_MAP);
            int number = file.reserve();
            copy.write(number, root);
            writeRoots(copy, Optional.ofNullable(roles));
            COSObject information = source.getDocument().getTrailer().getCOSObject(COSName.INFO);
            int info = copy.number(information);
            copy.finish();
            file.finish(number, info, identifiers());
        }
    }

    private COSArray identifiers() {
        COSString identifier = new COSString(Arrays.copyOf(digest.digest(), IDENTIFIER_BYTES));
        return new COSArray(List.of(identifier, identifier));
    }

    private PageRun addPages(PDDocument source, COSDictionary catalog, Copy copy, boolean isEven) {
        COSObject node = catalog.getCOSObject(COSName.PAGES);
        COSDictionary tree = catalog.getCOSDictionary(COSName.PAGES);
        COSArray kids = tree.getCOSArray(COSName.KIDS);
        int count = source.getNumberOfPages();
        if (isEven && count % 2 == 1) {
            COSDictionary blank = new COSDictionary();
            blank.setItem(COSName.TYPE, COSName.PAGE);
            blank.setItem(COSName.PARENT, node);
            blank.setItem(COSName.RESOURCES, new COSDictionary());
            blank.setItem(
                    COSName.MEDIA_BOX, source.getPage(count - 1).getMediaBox().getCOSArray());
            kids.add(new COSObject(blank));
            count++;
        }
        tree.setInt(COSName.COUNT, count);
        tree.setItem(COSName.PARENT, copy.reference(pages));
        PageRun run = new PageRun(copy.number(node), count, copy.number((COSObject) kids.get(0)));
        runs.add(run);
        return run;
    }

    private void addBookmark(COSDictionary catalog, Copy copy, String title, int part, int firstPage)
            throws IOException {
        COSDictionary item = new COSDictionary();
        COSObject own = catalog.getCOSObject(COSName.OUTLINES);
        if (own != null) {
            item.addAll(catalog.getCOSDictionary(COSName.OUTLINES));
            item.removeItem(COSName.TYPE);
            item.setInt(COSName.COUNT, -Math.abs(item.getInt(COSName.COUNT, 0)));
            copy.replace(own, bookmarks.get(part));
        }
        item.setString(COSName.TITLE, title);
        item.setItem(COSName.PARENT, copy.reference(outline));
        item.setItem(COSName.DEST, PartLinks.topOf(copy.reference(firstPage)));
        if (part > 0) {
            item.setItem(COSName.PREV, copy.reference(bookmarks.get(part - 1)));
        }
        if (part < parts - 1) {
            item.setItem(COSName.NEXT, copy.reference(bookmarks.get(part + 1)));
        }
        copy.write(bookmarks.get(part), item);
    }

    private void addStructure(PDDocument source, COSDictionary catalog, Copy copy) throws IOException {
        COSObject own = catalog.getCOSObject(COSName.STRUCT_TREE_ROOT);
        COSDictionary tree = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        copy.replace(own, document);
        elements.add(StructureParts.topElements(tree).stream().map(copy::number).toList());
        StructureParts.shiftKeys(source, nextParentKey);
        COSDictionary leaf = StructureParts.leaf(tree, nextParentKey);
        int number = file.reserve();
        parentLeafNumbers.add(number);
        copy.write(number, leaf);
        nextParentKey += tree.getInt(COSName.PARENT_TREE_NEXT_KEY);
    }

    private void writeRoots(Copy copy, Optional<COSDictionary> roles) throws IOException {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.PAGES);
        tree.setItem(
                COSName.KIDS, references(copy, runs.stream().map(PageRun::node).toList()));
        tree.setInt(COSName.COUNT, runs.stream().mapToInt(PageRun::count).sum());
        copy.write(pages, tree);

        COSDictionary whole = new COSDictionary();
        whole.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
        whole.setItem(COSName.S, COSName.getPDFName("Document"));
        whole.setItem(COSName.P, copy.reference(structure));
        whole.setItem(
                COSName.K,
                references(copy, elements.stream().flatMap(List::stream).toList()));
        copy.write(document, whole);

        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.KIDS, references(copy, parentLeafNumbers));
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        root.setItem(COSName.K, copy.reference(document));
        root.setItem(COSName.PARENT_TREE, parents);
        root.setItem(COSName.PARENT_TREE_NEXT_KEY, COSInteger.get(nextParentKey));
        roles.ifPresent(map -> root.setItem(COSName.ROLE_MAP, map));
        copy.write(structure, root);

        COSDictionary outlines = new COSDictionary();
        outlines.setItem(COSName.TYPE, COSName.OUTLINES);
        outlines.setItem(COSName.FIRST, copy.reference(bookmarks.get(0)));
        outlines.setItem(COSName.LAST, copy.reference(bookmarks.get(parts - 1)));
        outlines.setInt(COSName.COUNT, parts);
        copy.write(outline, outlines);
    }

    private static COSArray references(Copy copy, List<Integer> numbers) {
        COSArray references = new COSArray();
        for (int number : numbers) {
            COSBase reference = copy.reference(number);
            references.add(reference);
        }
        return references;
    }
}
