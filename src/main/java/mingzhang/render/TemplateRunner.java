package mingzhang.render;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.PathGlobMatcher;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/** Runs FreeMarker templates. One per build; safe for threads. A template that fails is a finding with its line. */
public final class TemplateRunner {
    private static final Version BEHAVIOUR = Configuration.VERSION_2_3_34;
    static final DefaultObjectWrapper WRAPPER = new DefaultObjectWrapperBuilder(BEHAVIOUR).build();
    private static final int USUAL_LENGTH = 1 << 8;
    private static final Pattern CALL = Pattern.compile("in template \"([^\"]+)\".* at line (\\d+), column (\\d+)");

    private final Configuration configuration;
    private final Configuration inline = settings();
    private final Map<String, Template> titles = new ConcurrentHashMap<>();
    /** How long the longest text was that each template printed so far. */
    private final Map<String, Integer> lengths = new ConcurrentHashMap<>();

    /** Takes templates from these folders, the first of them first. */
    public TemplateRunner(List<Path> roots) {
        configuration = settings();
        configuration.setTemplateLoader(new PathTemplateLoader(roots));
        configuration.setAutoIncludes(
                List.of("parts/document.ftlh", "parts/sentences.ftlh", "parts/indicators.ftlh", "parts/frame.ftlh"));
        configuration.setTemplateConfigurations(new FirstMatchTemplateConfigurationFactory(
                        with("pages/help-*", "parts/frame.ftlh", "parts/components.ftlh", "parts/help.ftlh"),
                        with("pages/*", "parts/frame.ftlh", "parts/components.ftlh"),
                        with("clauses/*", "parts/sentences.ftlh"))
                .allowNoMatch(true));
    }

    /** Templates that need but some of the parts. */
    private static ConditionalTemplateConfigurationFactory with(String templates, String... parts) {
        TemplateConfiguration only = new TemplateConfiguration();
        only.setAutoIncludes(List.of(parts));
        return new ConditionalTemplateConfigurationFactory(new PathGlobMatcher(templates), only);
    }

    private static Configuration settings() {
        Configuration configuration = new Configuration(BEHAVIOUR);
        configuration.setObjectWrapper(WRAPPER);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
        configuration.setNumberFormat("computer");
        return configuration;
    }

    /** What a template prints; empty, with a finding, if it fails. */
    public Optional<String> run(String name, Map<String, Object> model, Findings findings) {
        try {
            String text = print(configuration.getTemplate(name), model, lengths.getOrDefault(name, USUAL_LENGTH));
            lengths.merge(name, text.length(), Math::max);
            return Optional.of(text);
        } catch (IOException | TemplateException failure) {
            findings.add(finding(name, failure));
            return Optional.empty();
        }
    }

    /** What a one-line expression such as a document's title prints. */
    Optional<String> runInline(String text, Map<String, Object> model, Findings findings, Position position) {
        try {
            Template template = titles.get(text);
            if (template == null) {
                template = new Template("inline", null, new StringReader(text), inline);
                titles.put(text, template);
            }
            return Optional.of(print(template, model, USUAL_LENGTH));
        } catch (IOException | TemplateException failure) {
            findings.add(
                    failure instanceof TemplateException running
                            ? valueless(running, position)
                            : Finding.error("template", position, reason(failure)));
            return Optional.empty();
        }
    }

    private static String print(Template template, Map<String, Object> model, int expectedLength)
            throws IOException, TemplateException {
        TextWriter writer = new TextWriter(expectedLength);
        template.process(model, writer);
        return writer.toString();
    }

    private static Finding finding(String name, Exception failure) {
        if (failure instanceof ParseException parsing) {
            return Finding.error(
                    "template",
                    position(parsing.getTemplateName(), parsing.getLineNumber(), parsing.getColumnNumber()),
                    firstLine(parsing.getEditorMessage()));
        }
        if (failure instanceof TemplateException running && running.getTemplateSourceName() != null) {
            return running(running);
        }
        if (failure instanceof TemplateNotFoundException) {
            return Finding.error("template.missing", Position.of("templates/" + name));
        }
        return Finding.error("template", Position.of("templates/" + name), reason(failure));
    }

    private static Finding running(TemplateException failure) {
        Position position =
                position(failure.getTemplateSourceName(), failure.getLineNumber(), failure.getColumnNumber());
        return failure.getCause() instanceof TemplateNotFoundException missing
                ? Finding.error(
                        "template.include", caller(failure).orElse(position), "templates/" + missing.getTemplateName())
                : valueless(failure, position);
    }

    private static Finding valueless(TemplateException failure, Position position) {
        return failure instanceof InvalidReferenceException
                ? Finding.error("template.value", position, String.valueOf(failure.getBlamedExpressionString()))
                : Finding.error("template", position, reason(failure));
    }

    /** The template that called one of the shared macros. */
    private static Optional<Position> caller(TemplateException failure) {
        return CALL.matcher(failure.getFTLInstructionStack())
                .results()
                .filter(call -> !call.group(1).startsWith("parts/"))
                .findFirst()
                .map(call -> position(call.group(1), Integer.valueOf(call.group(2)), Integer.valueOf(call.group(3))));
    }

    private static Position position(String template, Integer line, Integer column) {
        return new Position("templates/" + template, line, column);
    }

    /** The innermost message is ours where one of our functions complained, else FreeMarker's first line. */
    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return firstLine(
                cause instanceof TemplateException template
                        ? template.getMessageWithoutStackTop()
                        : String.valueOf(cause.getMessage()));
    }

    private static String firstLine(String message) {
        return message.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip()
                .replaceFirst("[.:]$", "");
    }
}
