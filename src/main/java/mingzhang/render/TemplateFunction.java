package mingzhang.render;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import mingzhang.facts.Address;

/** A function that templates can call. */
@FunctionalInterface
interface TemplateFunction extends TemplateMethodModelEx {

    /** The function's value, given its arguments. */
    Object call(Arguments arguments) throws TemplateModelException;

    @Override
    default Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        List<Object> copied = new ArrayList<>();
        for (Object argument : arguments) {
            copied.add(argument);
        }
        return call(new Arguments(copied));
    }

    /** What a template handed over. */
    record Arguments(List<Object> models) {

        /** Words; empty if the template gave fewer arguments. */
        String text(int index) throws TemplateModelException {
            if (index >= models.size()) {
                return "";
            }
            if (models.get(index) instanceof TemplateScalarModel scalar) {
                return scalar.getAsString();
            }
            return String.valueOf(models.get(index));
        }

        /** The figures of a sequence; what is none is left out. */
        List<Address> addresses(int index) throws TemplateModelException {
            List<Address> addresses = new ArrayList<>();
            if (models.get(index) instanceof TemplateSequenceModel sequence) {
                for (int place = 0; place < sequence.size(); place++) {
                    if (sequence.get(place) instanceof FigureView view) {
                        addresses.add(view.address());
                    }
                }
            }
            return addresses;
        }

        /** A model of ours. */
        <T> T view(int index, Class<T> type) throws TemplateModelException {
            Object model = models.get(index);
            Object view = model instanceof WrapperTemplateModel wrapped ? wrapped.getWrappedObject() : model;
            if (!type.isInstance(view)) {
                throw new TemplateModelException("argument " + (index + 1) + " is not a " + type.getSimpleName());
            }
            return type.cast(view);
        }
    }
}
