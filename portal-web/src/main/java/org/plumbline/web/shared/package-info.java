/**
 * What every page stands on. Rules and names for authors of pages:
 * <ul>
 * <li><b>Templates</b> in {@code WEB-INF/templates}: {@code public} (opened by link or code), {@code client} (signed-in client),
 * {@code app} (back office), {@code print}, {@code error}. Each takes {@code ui:param title} and {@code ui:define content}. All but
 * {@code app} are plain: no script, no PrimeFaces, stateless, hence no session. A page that needs view scope says
 * {@code <ui:param name="stateful" value="true"/>}.</li>
 * <li><b>Tags</b>, {@code xmlns:pl="urn:plumbline:tags"}: {@code form field submit table column messages head badge notice empty error} (components, see
 * {@code web.shared.tag}) and {@code money date instant avatar icon pager} (files in
 * {@code WEB-INF/tags}, each says its attributes in its first line).</li>
 * <li><b>Texts</b>: {@code #{msg['feature.key']}}, with placeholders {@code #{msg.of('feature.key', a, b)}}.</li>
 * <li><b>Static files</b>: {@code #{asset.url('css/app.css')}}.</li>
 * <li><b>No script in markup</b>: no {@code on*} attribute, no {@code style} attribute, no {@code h:commandLink}, no {@code f:ajax}
 * (both draw handlers); plain pages post with {@code pl:submit}, the back office may use PrimeFaces' Ajax components.</li>
 * </ul>
 */
package org.plumbline.web.shared;
