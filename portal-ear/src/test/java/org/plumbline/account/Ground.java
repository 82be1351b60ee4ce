package org.plumbline.account;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.account.boundary.SetUpService.CompanyDraft;
import org.plumbline.account.boundary.SetUpService.Founded;
import org.plumbline.account.boundary.SetUpService.MemberDraft;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.StaffRole;

/** The company of the tests inside: founded at the first use by two at once, of whom one must succeed. */
public final class Ground {

    static final String PASSWORD = "kettle moss nine";
    static final String OWNER = "maria@ridge.example";

    private static Ground made;

    private final Founded founded;
    private final int refused;

    private Ground(Founded founded, int refused) {
        this.founded = founded;
        this.refused = refused;
    }

    public static synchronized Ground of(SetUpService service) throws InterruptedException, ExecutionException {
        if (made == null) {
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Founded>> tries = Stream.of(1, 2).map(i -> two.submit(() -> found(service, start))).toList();
                start.countDown();
                Founded one = tries.get(0).get();
                Founded other = tries.get(1).get();
                made = new Ground(one == null ? other : one, (one == null ? 1 : 0) + (other == null ? 1 : 0));
            } finally {
                two.shutdown();
            }
        }
        return made;
    }

    private static Founded found(SetUpService service, CountDownLatch start) throws InterruptedException {
        start.await();
        try {
            return service.found(Actor.system(0), new CompanyDraft("Ridge & Sons", "America/Chicago", "en", "USD"),
                    new MemberDraft("Maria Lopez", OWNER, PASSWORD));
        } catch (NotFoundException e) {
            return null;
        }
    }

    long companyId() {
        return founded.companyId();
    }

    long ownerId() {
        return founded.ownerId();
    }

    /** How many of the two were refused. */
    int refused() {
        return refused;
    }

    public Actor owner() {
        return Actor.staff(companyId(), ownerId(), 0, StaffRole.OWNER);
    }

    /** Adds a member of staff with {@link #PASSWORD}. */
    long enrol(SetUpService service, String email, StaffRole role) {
        return service.enrol(Actor.system(0), companyId(), new MemberDraft("Member of Staff", email, PASSWORD), role);
    }
}
