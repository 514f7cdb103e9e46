package org.dibao.notifier.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Attachment.Reading;
import org.dibao.contracts.Channel;
import org.dibao.contracts.ConfirmationRequested;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.Samples;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.revision.Revised;
import org.junit.jupiter.api.Test;

class AnnouncementMailTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final AnnouncementMail mails = new AnnouncementMail(
            new Pages(URI.create("https://gazette.example.org/")),
            new Facts(code -> Optional.of("吴兴区"), id -> 4),
            new Reasons(code -> Optional.of("吴兴区"), InstantSource.system()),
            new Differences((received, published) -> Optional.of(new Revised(published("x", "关于防汛工作的通知"), published))),
            InstantSource.system());
    private final MimeWriter mime = new MimeWriter(SESSION, "Dibao 邸报 <dibao@gazette.example.org>", null);

    @Test
    void whatARevisionChangedComesFirst() throws Exception {
        SubscriptionDefined reader = subscription("s1", Channel.EMAIL, "reader@example.org", "防汛");
        AnnouncementPublished revised = published("x", 2, Change.REVISED, "关于防汛工作的通告", Standing.OFFICIAL);

        MimeMessage mail = received(message(reader, revised));

        assertThat(part(mail, "text/plain")).containsSubsequence("变动之处", "- 原为：关于防汛工作的通知", "- 现为：关于防汛工作的通告", "要求");
        assertThat(part(received(message(reader, published("x", "关于防汛工作的通告"))), "text/plain"))
                .doesNotContain("变动之处");
    }

    @Test
    void anAmendmentShowsTheSentencesThatChangeSomething() throws Exception {
        SubscriptionDefined reader = subscription("s1", Channel.EMAIL, "reader@example.org", "防汛");
        AnnouncementPublished plain = published("y", "关于修改防汛通告的决定");
        AnnouncementPublished amendment = Samples.with(
                plain,
                Samples.announcement(
                        plain.announcement().title(), "经研究决定如下。第三条中的“三日”修改为“五日”。其余不变。", Standing.OFFICIAL));

        MimeMessage mail = received(
                new OutgoingMessage(Entries.amendment(reader, "y", 1, Instant.EPOCH, null), reader, amendment));

        assertThat(part(mail, "text/plain"))
                .contains("变动之处\n  - 第三条中的“三日”修改为“五日”。")
                .doesNotContain("经研究决定如下");
    }

    @Test
    void readersWhoAskedTheSameReadTheSameLetterAboveTheirOwnAddresses() {
        AnnouncementPublished published = published("x", "关于防汛工作的通告");

        Mail one = mails.write(message(subscription("s1", Channel.EMAIL, "one@example.org", "防汛"), published));
        Mail other = mails.write(message(subscription("s2", Channel.EMAIL, "other@example.org", "防汛"), published));

        assertThat(other.to()).isEqualTo("other@example.org");
        assertThat(other.text()).isEqualTo(one.text().replace("/s1?", "/s2?").replace("manage-s1", "manage-s2"));
        assertThat(other.html()).isEqualTo(one.html().replace("/s1?", "/s2?").replace("manage-s1", "manage-s2"));
        assertThat(other.headers().get("List-Unsubscribe")).contains("manage-s2");
    }

    @Test
    void aLetterThatIsKeptIsNotTakenForAnotherOne() {
        SubscriptionDefined reader = subscription("s1", Channel.EMAIL, "reader@example.org", "防汛");
        AnnouncementPublished first = published("x", "关于防汛工作的通告");
        String told = mails.write(message(reader, first)).text();

        assertThat(mails.write(message(Samples.in("en", reader), first)).text()).isNotEqualTo(told);
        assertThat(mails.write(message(subscription("s1", Channel.EMAIL, "reader@example.org", "排查"), first))
                        .text())
                .isNotEqualTo(told);
        assertThat(mails.write(new OutgoingMessage(
                                Entries.amendment(reader, "x", 1, Instant.EPOCH, null), reader, first))
                        .subject())
                .startsWith("〔变更〕");
        assertThat(mails.write(message(reader, published("x", 2, Change.REVISED, "关于防汛工作的通告", Standing.OFFICIAL)))
                        .text())
                .isNotEqualTo(told);
    }

    @Test
    void whatCouldNotBeToldToOneReaderIsToldToTheNext() {
        AtomicInteger lookups = new AtomicInteger();
        AnnouncementMail forgetful = new AnnouncementMail(
                new Pages(URI.create("https://gazette.example.org/")),
                new Facts(code -> Optional.empty(), id -> 0),
                new Reasons(code -> Optional.empty(), InstantSource.system()),
                new Differences((received, published) -> lookups.getAndIncrement() == 0
                        ? Optional.empty()
                        : Optional.of(new Revised(published("x", "关于防汛工作的通知"), published))),
                InstantSource.system());
        OutgoingMessage message = message(
                subscription("s1", Channel.EMAIL, "reader@example.org", "防汛"),
                published("x", 2, Change.REVISED, "关于防汛工作的通告", Standing.OFFICIAL));

        assertThat(forgetful.write(message).text()).doesNotContain("变动之处");
        assertThat(forgetful.write(message).text()).contains("变动之处");
    }

    @Test
    void aChineseReaderFindsOrdersAndDeadlinesFirstAndTheSourceBelow() throws Exception {
        MimeMessage mail = received(subscription("s1", Channel.EMAIL, "reader@example.org", "防汛"), "关于防汛工作的通告");

        assertThat(mail.getSubject()).isEqualTo("关于防汛工作的通告");
        assertThat(part(mail, "text/plain"))
                .containsSubsequence(
                        "通告",
                        "关于防汛工作的通告",
                        "要求",
                        "甄样例：〔各乡镇〕要在三日内完成排查",
                        "期限",
                        "2026年3月8日：三日内",
                        "甄样例，县长 (讲话)",
                        "发布机关：样例县人民政府",
                        "地区：吴兴区",
                        "文号：样政发〔2026〕1号",
                        "施行日期：2026年3月5日",
                        "来源：发布机关原文",
                        "转载：共见于 4 处",
                        "阅读原文：https://www.example.gov.cn/x.html?a=1&b=2",
                        "在邸报中查看：https://gazette.example.org/announcement/x",
                        "您收到此信，是因为您订阅了：防汛",
                        "词语：防汛",
                        "更改订阅内容与时间：https://gazette.example.org/subscription/s1?token=manage-s1",
                        "退订：https://gazette.example.org/unsubscribe/s1?token=manage-s1")
                .doesNotContain("贾引用");
    }

    @Test
    void anEnglishReaderReadsTheSameInEnglish() throws Exception {
        SubscriptionDefined subscription =
                Samples.in("en", subscription("s1", Channel.EMAIL, "reader@example.org", ""));

        MimeMessage mail = received(subscription, "Notice on floods");

        assertThat(part(mail, "text/plain"))
                .containsSubsequence(
                        "Public notice",
                        "What is ordered",
                        "Deadlines",
                        "March 8, 2026: 三日内",
                        "Issued by: 样例县人民政府",
                        "You receive this because you asked for every announcement.",
                        "Unsubscribe: https://");
        assertThat(mail.getHeader("Content-Language")).containsExactly("en");
    }

    @Test
    void theReadersWordsAreMarkedAndShownWhereTheyStand() throws Exception {
        SubscriptionDefined subscription =
                subscription("s1", Channel.EMAIL, "reader@example.org", "region:330502 排查 \"floods <i>\"");

        MimeMessage mail = received(subscription, "Notice on flood <I>");

        assertThat(part(mail, "text/plain")).containsSubsequence("地区：吴兴区", "词语：排查", "请各乡镇在三日内完成*排查*。", "词语：floods <i>");
        assertThat(part(mail, "text/html"))
                .contains(
                        "Notice on <span class=\"mark\" style=\"background:#f7e2a6;color:#1f1a14;\">flood &lt;I</span>&gt;</h1>")
                .contains("完成<span class=\"mark\" style=\"background:#f7e2a6;color:#1f1a14;\">排查</span>");
    }

    @Test
    void filesAreNamedWithTheirAddressAndWhyTheyWereNotRead() throws Exception {
        AnnouncementPublished whole = Samples.withFiles(
                published("x", "通告"),
                new Attachment("方案.docx", URI.create("https://www.example.gov.cn/1.docx"), Reading.READ),
                new Attachment("<表>.pdf", URI.create("https://www.example.gov.cn/2.pdf?a=1&b=2"), Reading.MISSING));

        MimeMessage mail = received(message(subscription("s1", Channel.EMAIL, "reader@example.org", ""), whole));

        assertThat(part(mail, "text/plain"))
                .containsSubsequence(
                        "附件：方案.docx",
                        "https://www.example.gov.cn/1.docx",
                        "附件：<表>.pdf (未能读取：该地址上没有此文件)",
                        "https://www.example.gov.cn/2.pdf?a=1&b=2");
        assertThat(part(mail, "text/html"))
                .contains("href=\"https://www.example.gov.cn/2.pdf?a=1&amp;b=2\">&lt;表&gt;.pdf</a>");
    }

    @Test
    void whereTheTextIsNoLongerAtHandTheSearchIsStillNamed() throws Exception {
        AnnouncementPublished whole = published("x", "通告");
        AnnouncementPublished bare =
                Samples.with(whole, Samples.ordering(whole.announcement(), List.of(), List.of(), List.of(), ""));

        MimeMessage mail = received(message(subscription("s1", Channel.EMAIL, "reader@example.org", "排查"), bare));

        assertThat(part(mail, "text/plain")).contains("您收到此信，是因为您订阅了：排查").doesNotContain("词语");
    }

    @Test
    void whatThePageSaysStaysTextInTheHtml() throws Exception {
        String html = part(
                received(
                        subscription("s1", Channel.EMAIL, "reader@example.org", "\"<i>\" & x"),
                        "<script>alert(1)</script>"),
                "text/html");

        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("严禁瞒报 &lt;b&gt;漏报&lt;/b&gt;")
                .contains("x.html?a=1&amp;b=2")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("<script")
                .doesNotContain("<i>");
    }

    @Test
    void anOriginalThatIsNoWebAddressIsNotLinked() {
        assertThat(Html.link(URI.create("javascript:alert(1)"))).isEqualTo("#");
        assertThat(Html.link(URI.create("https://example.org/?a=1&b=2"))).isEqualTo("https://example.org/?a=1&amp;b=2");
    }

    @Test
    void oneClickUnsubscribesAndTheIdsAreStable() throws Exception {
        SubscriptionDefined subscription = subscription("s1", Channel.EMAIL, "reader@example.org", "");
        OutgoingMessage message = message(subscription, published("x", "通告"));

        MimeMessage mail = received(message);

        String id = message.delivery().deliveryId();
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@gazette.example.org>");
        assertThat(received(message).getMessageID()).isEqualTo(mail.getMessageID());
        assertThat(mail.getHeader("X-Dibao-Delivery")).containsExactly(id);
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(unfolded(mail, "List-Unsubscribe"))
                .isEqualTo("<https://gazette.example.org/unsubscribe/s1?token=manage-s1>");
    }

    @Test
    void aRevisionSaysThatItIsOne() throws Exception {
        AnnouncementPublished revised = published("x", 2, Change.REVISED, "通告", Standing.OFFICIAL);

        assertThat(received(message(subscription("s1", Channel.EMAIL, "reader@example.org", ""), revised))
                        .getSubject())
                .isEqualTo("〔更新〕通告");
    }

    @Test
    void nothingThatComesFromOutsideAddsAHeader() throws Exception {
        String nasty = "x\r\nBcc: victim@example.org\r\n\r\nBody\u2028Y: z";

        MimeMessage mail = received(subscription("s1", Channel.EMAIL, "reader@example.org", nasty), nasty);

        assertThat(names(mail)).doesNotContain("Bcc", "Y").contains("To", "From", "Message-ID");
        assertThat(mail.getSubject()).isEqualTo("x Bcc: victim@example.org Body Y: z");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void anAddressThatIsNotOneMailboxIsRefused() {
        for (String address : List.of(
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org, b@example.org",
                "a@example.org b@example.org",
                "nobody",
                "@example.org",
                "a@",
                "A <a@example.org>",
                "张三@example.org")) {
            assertThatThrownBy(() -> MimeWriter.recipient(address)).as(address).isInstanceOf(AddressException.class);
        }
    }

    @Test
    void aDomainInChineseIsWrittenAsMailServersKnowIt() throws Exception {
        assertThat(MimeWriter.recipient("reader@例子.中国").getAddress()).isEqualTo("reader@xn--fsqu00a.xn--fiqs8s");
    }

    @Test
    void aConfirmationSaysWhatItIsAboutAndCanBeIgnored() throws Exception {
        ConfirmationRequested request = new ConfirmationRequested(
                "s1",
                "reader@example.org",
                "zh",
                "region:330502 防汛",
                URI.create("https://gazette.example.org/subscribe/confirm/s1?token=t"),
                Instant.parse("2026-03-02T01:00:00Z"));

        MimeMessage mail = parse(mime.write(ConfirmationMail.write(request), Instant.now()));

        assertThat(mail.getSubject()).isEqualTo("请确认订阅：region:330502 防汛");
        assertThat(part(mail, "text/plain"))
                .contains("region:330502 防汛")
                .contains("https://gazette.example.org/subscribe/confirm/s1?token=t")
                .contains("请忽略此信");
        assertThat(mail.getMessageID())
                .isEqualTo(parse(mime.write(ConfirmationMail.write(request), Instant.now()))
                        .getMessageID());
    }

    private MimeMessage received(SubscriptionDefined subscription, String title) throws Exception {
        return received(message(subscription, published("x", title)));
    }

    private MimeMessage received(OutgoingMessage message) throws Exception {
        return parse(mime.write(mails.write(message), Instant.now()));
    }

    private static OutgoingMessage message(SubscriptionDefined subscription, AnnouncementPublished published) {
        return new OutgoingMessage(
                Entries.pending(subscription, published.announcementId(), published.revision(), Instant.EPOCH),
                subscription,
                published);
    }

    private static MimeMessage parse(MimeMessage written) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.writeTo(bytes);
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).isASCII();
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
        }
        throw new AssertionError("no " + type);
    }

    private static String unfolded(MimeMessage mail, String header) throws MessagingException {
        return mail.getHeader(header)[0].replaceAll("\\r?\\n\\s+", "");
    }

    private static List<String> names(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }
}
