package org.dibao.contracts;

/** Something that happened, as it stands on a topic. */
public sealed interface Event
        permits SourceDefined,
                SourcePolled,
                DocumentFetched,
                PartRequested,
                PartFetched,
                AnnouncementPublished,
                SightingRecorded,
                SubscriptionDefined,
                AddressJudged,
                ConfirmationRequested,
                DeliveryUpdated,
                DeliveryRequested,
                EndpointTested,
                DigestQueued,
                AmendmentFound,
                ProbeRequested,
                ProbeAnswered,
                ProbeFetched,
                ProbeUnderstood,
                PushAsked,
                PushHeard,
                AccountDefined {

    /** The record's key on its topic; on a compacted topic the newest record of a key is the one that counts. */
    String key();
}
