package org.plumbline.web.shared.error;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import org.plumbline.web.shared.Ui;

/**
 * The text of a violation in the reader's language. A service validates without knowing who reads, so its own text is in the language
 * of the server; the template and the values it left are put into words once more here.
 */
final class ConstraintTexts {

    private ConstraintTexts() {
    }

    static String of(ConstraintViolation<?> violation) {
        return CDI.current().select(ValidatorFactory.class).get().getMessageInterpolator()
                .interpolate(violation.getMessageTemplate(), new Context(violation), CDI.current().select(Ui.class).get().getLocale());
    }

    private record Context(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            if (type.isInstance(this)) {
                return type.cast(this);
            }
            throw new ValidationException("Not a " + type.getName());
        }
    }
}
