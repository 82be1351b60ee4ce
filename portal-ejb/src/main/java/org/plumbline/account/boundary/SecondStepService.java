package org.plumbline.account.boundary;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.account.control.PasswordOnFile;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.SignInWaits.Key;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;

/**
 * A member of staff's own second step and recovery codes. A session may be stolen: whatever changes them asks for the password and,
 * while there is a second step, for a code of it (of the app, or a recovery code), with the growing waits of a sign-in.
 */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class SecondStepService {

    @EJB
    private OwnPassword ownPassword;

    @EJB
    private SecondStepSteps steps;

    @EJB
    private SignInTries tries;

    @Inject
    private SignInWaits waits;

    /**
     * How the second step stands.
     *
     * @param required  the role must have one
     * @param codesLeft unused recovery codes
     */
    public record SecondStepView(boolean enabled, boolean required, long codesLeft) {
    }

    /**
     * A second step that is being set up.
     *
     * @param secret  in base 32
     * @param address the same as an authenticator app reads it from a QR code
     * @param sealed  the same, for {@link #confirm}: only who has shown the password has it
     */
    public record EnrolmentView(String secret, String address, String sealed) {

        /** Without the secret: a record that prints its parts puts them into a log. */
        @Override
        public String toString() {
            return "EnrolmentView";
        }
    }

    @Permit(Action.OWN_PASSWORD_MANAGE)
    public SecondStepView view() {
        return steps.view();
    }

    /**
     * Makes a secret to put into an app, for a first or another phone; nothing changes at sign-in before {@link #confirm}.
     *
     * @param code of the second step there is; of no account without one
     * @throws RejectedInputException at field {@code password} or {@code code} when it is wrong
     * @throws TooManyTriesException after too many wrong ones
     */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public EnrolmentView prepare(String password, String code) {
        return proven(password, shown -> steps.prepare(shown, code));
    }

    /** What was prepared, once more for who holds it sealed, unless it is over: 20 minutes, or another password or second step. */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public Optional<EnrolmentView> prepared(String sealed) {
        return steps.prepared(sealed);
    }

    /**
     * Turns the second step on by a first code, in place of an earlier one, and opens the session in full when it was restricted.
     *
     * @return the recovery codes, shown this once
     * @throws ConflictException when what was prepared is over
     * @throws RejectedInputException at field {@code code} when it is wrong
     */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public List<String> confirm(String sealed, String code) {
        return steps.confirm(sealed, code);
    }

    /**
     * Turns the second step off.
     *
     * @throws ConflictException when the role must have one
     * @throws RejectedInputException at field {@code password} or {@code code} when it is wrong
     * @throws TooManyTriesException after too many wrong ones
     */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public void disable(String password, String code) {
        proven(password, shown -> steps.disable(shown, code));
    }

    /** New recovery codes in place of the old, shown this once. It throws what {@link #disable} does, and when there is no second step. */
    @Permit(Action.OWN_PASSWORD_MANAGE)
    public List<String> renewRecoveryCodes(String password, String code) {
        return proven(password, shown -> steps.renewRecoveryCodes(shown, code));
    }

    /** The password is compared, and who guesses codes waits, outside any transaction; the step asks for the code in its own. */
    private <T> T proven(String password, Function<PasswordOnFile, T> step) {
        PasswordOnFile shown = ownPassword.demand("password", password);
        List<Key> counted = waits.ofOwnCode(shown.staffId());
        tries.demandTurn(counted);
        T done = step.apply(shown);
        tries.forgive(counted);
        return done;
    }
}
