package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ProjectOwned;

/**
 * An estimate on its way from a file into the draft of a proposal: the text of the file, what its columns mean, and what was decided about
 * rows with faults. Once imported it has no text any more, and knows what it added, so that it can be undone.
 */
@Entity
@Table(name = "estimate_import")
public class EstimateImport extends ProjectOwned {

    /** Characters of a file's name that are kept. */
    public static final int FILE_NAME_LENGTH = 200;

    private static final long NOT_YET = -1;

    @Column(name = "proposal_id", updatable = false)
    private long proposalId;

    @Column(name = "staff_id", updatable = false)
    private long staffId;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "rest_title", updatable = false)
    private String restTitle;

    @Column(name = "charset", updatable = false)
    private String charset;

    @Column(name = "content")
    private String content;

    @Column(name = "mapping")
    private String mapping;

    @Column(name = "skipped")
    private String skipped = "";

    @Column(name = "as_text")
    private String asText = "";

    /** Version of the draft when it was imported, or {@link #NOT_YET}. */
    @Column(name = "imported_version")
    private long importedVersion = NOT_YET;

    @Column(name = "imported_lines")
    private int importedLines;

    @Column(name = "section_keys")
    private String sectionKeys = "";

    protected EstimateImport() {
    }

    /**
     * @param restTitle of the section for lines that name none
     * @param mapping   as guessed
     */
    public EstimateImport(Proposal proposal, Actor by, FileText file, String restTitle, String mapping) {
        super(proposal);
        this.proposalId = proposal.getId();
        this.staffId = by.personId();
        this.fileName = file.name().length() > FILE_NAME_LENGTH ? file.name().substring(0, FILE_NAME_LENGTH) : file.name();
        this.restTitle = Texts.required("title", restTitle, Section.TITLE_LENGTH);
        this.charset = file.charset();
        this.content = file.text();
        this.mapping = mapping;
    }

    /** A file as it was read. @param name of it, kept up to {@link #FILE_NAME_LENGTH} characters. @param charset it had */
    public record FileText(String name, String text, String charset) {
    }

    /** What the columns mean; what was decided about rows is forgotten, since other columns make other faults. */
    public void map(String newMapping) {
        if (!mapping.equals(newMapping)) {
            mapping = newMapping;
            decide(Set.of(), Set.of());
        }
    }

    /** @param leftOut rows to leave out. @param taken rows whose doubtful texts are taken as they stand */
    public void decide(Collection<Integer> leftOut, Collection<Integer> taken) {
        skipped = joined(leftOut);
        asText = joined(taken);
    }

    /** It has become part of the draft. @return the event that tells of it */
    public EstimateImported finish(long draftVersion, int lines, Collection<Long> keys, Actor by) {
        importedVersion = draftVersion;
        importedLines = lines;
        sectionKeys = joined(keys);
        content = "";
        return new EstimateImported(by, companyId(), projectId(), proposalId, lines);
    }

    /** @return the event that tells that what it added is gone */
    public EstimateImportUndone undo(Actor by) {
        return new EstimateImportUndone(by, companyId(), projectId(), proposalId);
    }

    public boolean isImported() {
        return importedVersion != NOT_YET;
    }

    public long getProposalId() {
        return proposalId;
    }

    public String getFileName() {
        return fileName;
    }

    public String getRestTitle() {
        return restTitle;
    }

    public String getCharset() {
        return charset;
    }

    public String getContent() {
        return content;
    }

    public String getMapping() {
        return mapping;
    }

    public Set<Integer> getSkipped() {
        return split(skipped).stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    public Set<Integer> getAsText() {
        return split(asText).stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    public long getImportedVersion() {
        return importedVersion;
    }

    public int getImportedLines() {
        return importedLines;
    }

    /** Keys of the sections it added. */
    public Set<Long> getSectionKeys() {
        return split(sectionKeys).stream().map(Long::valueOf).collect(Collectors.toSet());
    }

    private static String joined(Collection<? extends Number> numbers) {
        return new TreeSet<>(numbers).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }
}
