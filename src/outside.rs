//! Products that exist and that the rules do not cover.

use crate::setup::named;

named! {
    /// A product or programme outside of the rules. The verdict on it is *not covered*, with the rule that governs it where one is known.
    OutsideProduct {
        /// Small Business Server.
        SmallBusinessServer = "small-business-server",
        /// MultiPoint Server.
        MultiPointServer = "multipoint-server",
        /// Storage Server.
        StorageServer = "storage-server",
        /// Hyper-V Server.
        HyperVServer = "hyper-v-server",
        /// Azure Local, formerly Azure Stack HCI.
        AzureLocal = "azure-local",
        /// The Semi-Annual Channel, 1709 to 20H2 (R31).
        SemiAnnualChannel = "semi-annual-channel",
        /// The Annual Channel, 23H2 (R31).
        AnnualChannel = "annual-channel",
        /// Azure Virtual Desktop (R29, X09).
        AzureVirtualDesktop = "azure-virtual-desktop",
        /// Windows Server in virtual machines of Azure or another cloud (X10).
        CloudVirtualMachine = "cloud-virtual-machine",
        /// Hosting for other companies under SPLA (R33).
        ServiceProviderHosting = "service-provider-hosting",
    }
}
