package org.plumbline.account.entity;

/**
 * To whom a mail that follows from an event goes, and from which company. Always a confidential component.
 *
 * @param to       the address
 * @param toName   the person's name
 * @param language the person's language
 * @param company  name of the company that writes
 */
public record Letter(String to, String toName, String language, String company) {

    public static Letter to(Person person, Company company) {
        return new Letter(person.getEmail(), person.getName(), person.getLanguage(), company.getName());
    }
}
