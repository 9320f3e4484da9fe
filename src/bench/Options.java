import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command line: every option by its name. */
record Options(Map<String, String> values, List<String> jvm) {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("cases", "html,large,check,pdf"),
            Map.entry("units", "200"),
            Map.entry("large-units", "2000"),
            Map.entry("pdf-units", "10"),
            Map.entry("years", "5"),
            Map.entry("heap", ""),
            Map.entry("large-heap", "512m"),
            Map.entry("n", "1"),
            Map.entry("seed", "1"),
            Map.entry("form", "hunan-evaluation-2023"),
            Map.entry("templates", ""),
            Map.entry("generate", ""),
            Map.entry("serve", ""),
            Map.entry("pdf-warm", ""));

    static Options parse(String... arguments) {
        Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
        List<String> jvm = new ArrayList<>();
        for (int index = 0; index < arguments.length; index++) {
            String name = arguments[index].replaceFirst("^--?", "");
            if (name.equals("pdf-warm") || name.equals("serve")) {
                values.put(name, "yes");
                continue;
            }
            if (index + 1 == arguments.length || !DEFAULTS.containsKey(name) && !name.equals("jvm")) {
                throw new IllegalArgumentException("not understood: " + arguments[index]);
            }
            String value = arguments[++index];
            if (name.equals("jvm")) {
                jvm.add(value);
            } else {
                values.put(name, value);
            }
        }
        return new Options(values, jvm);
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    String text(String name) {
        return values.get(name);
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }
}
