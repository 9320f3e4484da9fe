import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;

/** Which part of the CPU time of printing goes into which stage, by looking at the printing thread every two milliseconds. */
final class PrintStages {
    private static final int PERIOD = 2;

    private final Runnable print;

    PrintStages(Runnable print) {
        this.print = print;
    }

    /** A stage, known by a class or method on the stack; the first that fits counts. */
    private enum Stage {
        PARSE("parse", "net.sourceforge.htmlunit", "org.apache.xerces", "com.sun.org.apache.xerces", "XMLResource"),
        TYPESET("typesetting and proof", "mingzhang.print.typeset"),
        SUBSET("font subset", "SubsetFont.subset"),
        LAYOUT("layout", "PdfBoxRenderer.layout"),
        PAINT("paint and tag", "createPDFWithoutClosing"),
        WRITE("write", "PDDocument.save", "COSWriter"),
        OTHER("other", "");

        private final String label;
        private final String[] signs;

        Stage(String label, String... signs) {
            this.label = label;
            this.signs = signs;
        }

        private static Stage of(StackTraceElement[] stack) {
            for (Stage stage : values()) {
                for (StackTraceElement frame : stack) {
                    String name = frame.getClassName() + "." + frame.getMethodName();
                    for (String sign : stage.signs) {
                        if (name.contains(sign)) {
                            return stage;
                        }
                    }
                }
            }
            return OTHER;
        }
    }

    String measure(int runs) throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] cpu = new long[1];
        Thread worker = new Thread(() -> {
            long before = threads.getCurrentThreadCpuTime();
            for (int run = 0; run < runs; run++) {
                print.run();
            }
            cpu[0] = threads.getCurrentThreadCpuTime() - before;
        });
        Map<Stage, Integer> seen = new EnumMap<>(Stage.class);
        int looks = 0;
        worker.start();
        while (worker.isAlive()) {
            Thread.sleep(PERIOD);
            StackTraceElement[] stack = worker.getStackTrace();
            if (stack.length > 0) {
                seen.merge(Stage.of(stack), 1, Integer::sum);
                looks++;
            }
        }
        worker.join();
        StringBuilder table = new StringBuilder("| stage | CPU ms a report |\n| ----- | --------------: |\n");
        for (Map.Entry<Stage, Integer> stage : seen.entrySet()) {
            double share = (double) stage.getValue() / looks;
            table.append("| %s | %.1f |%n".formatted(stage.getKey().label, share * cpu[0] / runs / 1e6));
        }
        return table.toString();
    }
}
