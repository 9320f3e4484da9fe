package mingzhang.print.font;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A code of bits for symbols, the shorter the more frequent a symbol is (RFC 1951, 3.2.2). */
final class PrefixCode {
    /** No code of deflate is longer, in bits. */
    private static final int LONGEST = 15;

    private final int[] lengths;
    private final int[] codes;

    private PrefixCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = codes(lengths);
    }

    /** A code in which every symbol has a place, also one that was never counted. */
    static PrefixCode of(int[] counts) {
        long[] weights = Arrays.stream(counts).mapToLong(count -> count + 1L).toArray();
        int[] lengths = lengths(weights);
        while (Arrays.stream(lengths).max().orElse(0) > LONGEST) {
            weights = Arrays.stream(weights).map(weight -> weight / 2 + 1).toArray();
            lengths = lengths(weights);
        }
        return new PrefixCode(lengths);
    }

    /** A node of Huffman's tree; symbols come before nodes made of them, so that the same counts give the same code. */
    private record Node(long weight, int number) {}

    private static int[] lengths(long[] weights) {
        int[] parents = new int[2 * weights.length - 1];
        PriorityQueue<Node> nodes =
                new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::number));
        for (int symbol = 0; symbol < weights.length; symbol++) {
            nodes.add(new Node(weights[symbol], symbol));
        }
        for (int number = weights.length; number < parents.length; number++) {
            Node lighter = nodes.remove();
            Node heavier = nodes.remove();
            parents[lighter.number()] = number;
            parents[heavier.number()] = number;
            nodes.add(new Node(lighter.weight() + heavier.weight(), number));
        }
        int[] depths = new int[parents.length];
        for (int number = parents.length - 2; number >= 0; number--) {
            depths[number] = depths[parents[number]] + 1;
        }
        return Arrays.copyOf(depths, weights.length);
    }

    private static int[] codes(int[] lengths) {
        int[] next = new int[LONGEST + 2];
        for (int length : lengths) {
            next[length + 1]++;
        }
        for (int length = 1; length < next.length; length++) {
            next[length] = next[length] + next[length - 1] << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            codes[symbol] = Integer.reverse(next[length]++) >>> -length;
        }
        return codes;
    }

    /** Writes how long the code of each symbol is, from which a reader knows the codes. */
    void writeLengths(int bits, Bits out) {
        for (int length : lengths) {
            out.write(Integer.reverse(length) >>> -bits, bits);
        }
    }

    void write(int symbol, Bits out) {
        out.write(codes[symbol], lengths[symbol]);
    }
}
